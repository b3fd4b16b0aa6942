package nl.weerklank.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.weerklank.engine.rule.Effect;
import nl.weerklank.engine.rule.Facts;
import nl.weerklank.rules.RandomRules;
import nl.weerklank.rules.evaluate.ReferenceEvaluator;
import nl.weerklank.rules.standard.StandardPolicy;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DecidesAloneTest {

    @Test
    @DisplayName("G01 without the reference evaluator on the class path the same is decided")
    @SuppressWarnings("unchecked")
    void without_the_reference_evaluator_the_same_is_decided() throws Exception {
        try (WithoutReference classes = new WithoutReference()) {
            LongFunction<String> alone = (LongFunction<String>)
                    classes.loadClass(Deciding.class.getName()).getConstructor().newInstance();

            assertThat(alone.getClass()).isNotEqualTo(Deciding.class);
            assertThatThrownBy(() -> classes.loadClass(ReferenceEvaluator.class.getName()))
                    .isInstanceOf(ClassNotFoundException.class);
            for (long seed = 0; seed < 5; seed++) {
                assertThat(inItsWorld(classes, alone, seed))
                        .isEqualTo(new Deciding().apply(seed))
                        .contains("relevance.");
            }
        }
    }

    /** Drools looks for its services where the thread says. */
    private static String inItsWorld(ClassLoader classes, LongFunction<String> deciding, long seed) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            return deciding.apply(seed);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Says what the standard policy and random rules decide about random items. */
    public static final class Deciding implements LongFunction<String> {

        @Override
        public String apply(long seed) {
            RandomRules random = new RandomRules(seed);
            List<Facts> items = random.items(50);
            return Stream.of(DroolsRuleSet.of(random.rules(6)), StandardPolicy.ruleSet())
                    .flatMap(rules -> rules.evaluate(items).stream())
                    .map(match -> "%s %s %s %s"
                            .formatted(
                                    match.rule(),
                                    match.content(),
                                    match.becauseUnknown(),
                                    match.effects().stream().map(Deciding::said).toList()))
                    .collect(Collectors.joining("\n"));
        }

        private static String said(Effect effect) {
            return switch (effect) {
                case Effect.SuppressNudge suppress -> "SUPPRESS_NUDGE " + new TreeSet<>(suppress.kinds());
                case Effect.LimitKinds limit -> "LIMIT_KINDS " + new TreeSet<>(limit.kinds());
                default -> effect.toString();
            };
        }
    }

    /** Loads everything anew from the class path, but not the room that explains. */
    private static final class WithoutReference extends URLClassLoader {

        WithoutReference() {
            super(classPath(), ClassLoader.getPlatformClassLoader());
        }

        private static URL[] classPath() {
            return Arrays.stream(System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                            .split(File.pathSeparator))
                    .map(WithoutReference::url)
                    .toArray(URL[]::new);
        }

        private static URL url(String path) {
            try {
                return new File(path).toURI().toURL();
            } catch (MalformedURLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("nl.weerklank.rules.evaluate.")) {
                throw new ClassNotFoundException(name);
            }
            return super.findClass(name);
        }
    }
}
