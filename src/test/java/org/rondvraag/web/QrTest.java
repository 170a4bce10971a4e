package org.rondvraag.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.vertx.core.json.JsonObject;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrTest {
    private static final int SCALE = 8;

    @Test
    void thePathReadsAsTheAddress() throws ReaderException {
        String url = "https://vragen.example.org/e/GENT22";

        assertThat(decode(drawn(Qr.of(url).json()))).isEqualTo(url);
    }

    @Test
    void theTerminalReadsAsTheAddressToo() throws ReaderException {
        String url = "http://192.168.1.20:8080/e/GENT22";

        assertThat(decode(drawn(Qr.of(url).halfBlocks()))).isEqualTo(url);
    }

    @Test
    void whatMeansSomethingInAWifiCodeIsEscaped() throws ReaderException {
        assertThat(decode(drawn(Qr.wifi("Zaal;2", "a\\b,c:d\"e").json())))
                .isEqualTo("WIFI:T:WPA;S:Zaal\\;2;P:a\\\\b\\,c\\:d\\\"e;;");
        assertThat(decode(drawn(Qr.wifi("Open", "").json()))).isEqualTo("WIFI:T:nopass;S:Open;;");
    }

    private static boolean[][] drawn(JsonObject svg) {
        boolean[][] dark = new boolean[svg.getInteger("size")][svg.getInteger("size")];
        Matcher runs = Pattern.compile("M(\\d+),(\\d+)h(\\d+)v1h-(\\d+)z").matcher(svg.getString("path"));
        while (runs.find()) {
            int x = Integer.parseInt(runs.group(1));
            assertThat(runs.group(4)).isEqualTo(runs.group(3));
            Arrays.fill(dark[Integer.parseInt(runs.group(2))], x, x + Integer.parseInt(runs.group(3)), true);
        }
        return dark;
    }

    private static boolean[][] drawn(String halfBlocks) {
        String[] lines = halfBlocks.split("\n");
        boolean[][] dark = new boolean[2 * lines.length][lines[0].length()];
        for (int y = 0; y < lines.length; y++) {
            for (int x = 0; x < lines[y].length(); x++) {
                char c = lines[y].charAt(x);
                dark[2 * y][x] = c == ' ' || c == '▄';
                dark[2 * y + 1][x] = c == ' ' || c == '▀';
            }
        }
        return dark;
    }

    private static String decode(boolean[][] dark) throws ReaderException {
        int width = (dark[0].length + 8) * SCALE;
        int height = (dark.length + 8) * SCALE;
        int[] pixels = new int[width * height];
        Arrays.fill(pixels, 0xFFFFFF);
        for (int y = 0; y < dark.length * SCALE; y++) {
            for (int x = 0; x < dark[0].length * SCALE; x++) {
                pixels[(y + 4 * SCALE) * width + x + 4 * SCALE] = dark[y / SCALE][x / SCALE] ? 0 : 0xFFFFFF;
            }
        }
        LuminanceSource picture = new RGBLuminanceSource(width, height, pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(picture)))
                .getText();
    }
}
