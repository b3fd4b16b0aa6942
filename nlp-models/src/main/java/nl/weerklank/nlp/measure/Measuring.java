package nl.weerklank.nlp.measure;

import java.io.IOException;
import java.util.List;

/** One part of the measuring. */
interface Measuring {

    List<Measurement> measure() throws IOException;
}
