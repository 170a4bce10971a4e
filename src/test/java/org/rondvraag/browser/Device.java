package org.rondvraag.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ReducedMotion;

/** What someone holds or sits at. */
enum Device {
    PHONE(390, 844, true),
    SMALL_PHONE(320, 640, true),
    TABLET(820, 1180, true),
    TABLET_ON_ITS_SIDE(1024, 768, true),
    DESK(1440, 900, false),
    PROJECTOR(1920, 1080, false);

    private final int width;
    private final int height;
    private final boolean touch;

    Device(int width, int height, boolean touch) {
        this.width = width;
        this.height = height;
        this.touch = touch;
    }

    /** Motion is reduced, so that what is seen is where it will stay. */
    NewContextOptions options() {
        return new NewContextOptions()
                .setViewportSize(width, height)
                .setHasTouch(touch)
                .setIsMobile(touch)
                .setLocale("nl-BE")
                .setTimezoneId("Europe/Brussels")
                .setReducedMotion(ReducedMotion.REDUCE);
    }
}
