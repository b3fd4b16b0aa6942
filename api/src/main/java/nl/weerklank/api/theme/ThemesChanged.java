package nl.weerklank.api.theme;

import nl.weerklank.engine.tag.Taxonomy;

/** Told inside the transaction that changes the themes of an organisation: what was tagged must be tagged again. */
public record ThemesChanged(Taxonomy now) {}
