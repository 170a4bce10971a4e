package org.rondvraag.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Names and addresses of machines, without asking the network's name service. */
public final class Hosts {
    private Hosts() {}

    /** Whether a host, as written in a URL or a setting, is this machine itself. */
    public static boolean isLoopback(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.matches("127(\\.\\d{1,3}){3}")
                || name.equals("::1")
                || name.equals("[::1]");
    }

    /** Whether a host means every address of this machine. */
    public static boolean isWildcard(String host) {
        return host.equals("0.0.0.0") || host.equals("::") || host.equals("[::]");
    }

    /** The first address by which others in the network reach this machine; IPv4 before IPv6. */
    public static Optional<String> firstLanAddress() {
        try {
            return NetworkInterface.networkInterfaces()
                    .filter(Hosts::isUp)
                    .sorted(Comparator.comparingInt(NetworkInterface::getIndex))
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .min(Comparator.comparing(address -> address instanceof Inet4Address ? 0 : 1))
                    .map(InetAddress::getHostAddress)
                    .map(address -> address.replaceFirst("%.*$", ""));
        } catch (SocketException e) {
            return Optional.empty();
        }
    }

    static String bracketed(String host) {
        return host.indexOf(':') >= 0 && !host.startsWith("[") ? "[" + host + "]" : host;
    }

    static boolean isUsualPort(String scheme, int port) {
        return port < 0 || port == usualPort(scheme);
    }

    static int port(URI url) {
        return url.getPort() < 0 ? usualPort(url.getScheme()) : url.getPort();
    }

    private static int usualPort(String scheme) {
        return "https".equals(scheme) ? 443 : 80;
    }

    private static boolean isUp(NetworkInterface network) {
        try {
            return network.isUp() && !network.isVirtual() && !network.getName().matches("(docker|br-|veth|virbr).*");
        } catch (SocketException e) {
            return false;
        }
    }
}
