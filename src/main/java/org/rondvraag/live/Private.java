package org.rondvraag.live;

/** News for one socket alone, on its way to the loop that has it. */
record Private(Connection to, Frame frame) {
    void deliver() {
        to.me(frame);
    }
}
