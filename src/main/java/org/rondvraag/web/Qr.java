package org.rondvraag.web;

import io.nayuki.qrcodegen.QrCode;
import io.vertx.core.json.JsonObject;

/** QR codes, as the path of an SVG or as text for a terminal. */
public final class Qr {
    /** The light border that the standard asks for, in modules. */
    private static final int QUIET = 4;

    private final QrCode code;

    private Qr(QrCode code) {
        this.code = code;
    }

    /** The code of a text such as a URL; medium error correction, raised where it costs no size. */
    public static Qr of(String text) {
        return new Qr(QrCode.encodeText(text, QrCode.Ecc.MEDIUM));
    }

    /** The code by which phones join a Wi-Fi network; without a password it is an open one. */
    public static Qr wifi(String ssid, String password) {
        String security = password.isEmpty() ? "nopass" : "WPA";
        String secret = password.isEmpty() ? "" : "P:" + escaped(password) + ";";
        return of("WIFI:T:" + security + ";S:" + escaped(ssid) + ";" + secret + ";");
    }

    /** {@code size}: the side in modules, quiet zone included; {@code path}: the dark modules, one unit each. */
    public JsonObject json() {
        return new JsonObject().put("size", code.size + 2 * QUIET).put("path", path());
    }

    /** Two modules a character, light on dark or dark on light alike: the quiet zone is printed too. */
    public String halfBlocks() {
        StringBuilder text = new StringBuilder();
        for (int y = -QUIET / 2; y < code.size + QUIET / 2; y += 2) {
            for (int x = -QUIET / 2; x < code.size + QUIET / 2; x++) {
                text.append(light(x, y) ? (light(x, y + 1) ? '█' : '▀') : light(x, y + 1) ? '▄' : ' ');
            }
            text.append('\n');
        }
        return text.toString();
    }

    private String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                int run = 0;
                while (code.getModule(x + run, y)) {
                    run++;
                }
                if (run > 0) {
                    path.append('M').append(x + QUIET).append(',').append(y + QUIET);
                    path.append('h').append(run).append("v1h-").append(run).append('z');
                    x += run;
                }
            }
        }
        return path.toString();
    }

    private boolean light(int x, int y) {
        return !code.getModule(x, y);
    }

    private static String escaped(String text) {
        return text.replaceAll("([\\\\;,\":])", "\\\\$1");
    }
}
