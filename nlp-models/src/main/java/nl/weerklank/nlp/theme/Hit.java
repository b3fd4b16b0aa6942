package nl.weerklank.nlp.theme;

/**
 * A seed met in a text.
 *
 * @param weight in thousandths, lower than the seed's when it is a part of a longer word
 * @param written as it stands in the text
 */
record Hit(Seeds.Entry seed, int weight, String written, boolean inTitle) {}
