package nl.weerklank.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A token that is shown again")
class VerifiedTokensTest {

    private static final Instant END = Instant.parse("2026-11-23T12:00:00Z");

    private final List<String> asked = new ArrayList<>();
    private final JWTAuthContextInfo ours = new JWTAuthContextInfo();
    private Instant now = END.minusSeconds(900);

    private final VerifiedTokens tokens = new VerifiedTokens(new Verifier(), () -> now);

    /** Believes every token but a false one, until it ends. */
    private final class Verifier extends JWTCallerPrincipalFactory {

        @Override
        public JWTCallerPrincipal parse(String token, JWTAuthContextInfo by) throws ParseException {
            asked.add(token);
            if (token.startsWith("false") || !now.isBefore(END)) {
                throw new ParseException("not believed");
            }
            JwtClaims claims = new JwtClaims();
            claims.setExpirationTime(NumericDate.fromSeconds(END.getEpochSecond()));
            return new DefaultJWTCallerPrincipal(token, claims);
        }
    }

    @Test
    @DisplayName("is not verified again")
    void again() throws ParseException {
        JWTCallerPrincipal first = tokens.parse("one", ours);
        now = END.minusSeconds(1);

        assertThat(tokens.parse("one", ours)).isSameAs(first);
        assertThat(tokens.parse("another", ours)).isNotEqualTo(first);
        assertThat(asked).containsExactly("one", "another");
    }

    @Test
    @DisplayName("is verified again from the second in which it ends")
    void ended() throws ParseException {
        tokens.parse("one", ours);
        now = END;

        assertThatThrownBy(() -> tokens.parse("one", ours)).isInstanceOf(ParseException.class);
    }

    @Test
    @DisplayName("is refused again when it was refused, and verified by each key that is to have signed it")
    void refused() throws ParseException {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens.parse("false", ours)).isInstanceOf(ParseException.class);
        }
        tokens.parse("one", ours);
        tokens.parse("one", new JWTAuthContextInfo());

        assertThat(asked).containsExactly("false", "false", "one", "one");
    }
}
