package nl.weerklank.api.collective;

/** Where everybody meets a story together. */
enum CollectiveChannel {
    NEWSLETTER,
    SCREEN,
    MEETING
}
