package nl.weerklank.rules.compile;

import static org.assertj.core.api.Assertions.assertThat;

import org.drools.model.PatternDSL;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoCompilerTest {

    @ParameterizedTest
    @DisplayName("G09 nothing on the class path could parse, compile or interpret rule text")
    @ValueSource(
            strings = {
                "org/mvel2/MVEL.class",
                "org/mvel/MVEL.class",
                "org/drools/mvel/MVELDialectRuntimeData.class",
                "org/drools/drl/parser/DrlParser.class",
                "org/drools/drl/parser/lang/DRL6Parser.class",
                "org/drools/ecj/EclipseJavaCompiler.class",
                "org/eclipse/jdt/internal/compiler/Compiler.class",
                "org/drools/decisiontable/DecisionTableProviderImpl.class",
                "org/drools/template/DataProvider.class",
                "org/kie/dmn/api/core/DMNRuntime.class",
                "org/kie/dmn/feel/FEEL.class",
                "org/antlr/runtime/Parser.class",
                "org/antlr/v4/runtime/Parser.class",
                "groovy/lang/GroovyShell.class",
                "org/graalvm/polyglot/Context.class",
            })
    void there_is_no_compiler(String compiler) {
        assertThat(getClass().getClassLoader().getResource(compiler)).isNull();
    }

    @Test
    void what_builds_the_networks_would_be_found_this_way() {
        String present = PatternDSL.class.getName().replace('.', '/') + ".class";

        assertThat(getClass().getClassLoader().getResource(present)).isNotNull();
    }
}
