package nl.weerklank.nlp.taxonomy;

/** A taxonomy that cannot be used, with the field that is wrong and the remedy. */
public final class InvalidTaxonomyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String field;

    InvalidTaxonomyException(String field, String remedy) {
        super("%s: %s".formatted(field, remedy));
        this.field = field;
    }

    /** Where it is wrong, such as {@code themes[3].seeds.nl[0].weight}. */
    public String field() {
        return field;
    }
}
