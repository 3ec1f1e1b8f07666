package io.github.audiomae.gates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// `THIRD-PARTY.md` names every library that the program ships.
class ThirdPartyTest {

    private static final String OWN = "model-runtime|resources";

    @Test
    void everyLibraryOfTheProgramIsNamed() throws IOException {
        Path program = Project.root().resolve("app/target/audiomae.jar");
        assumeTrue(Files.exists(program), "the program is packaged by `./mvnw package` and later phases");

        assertThat(notNamed(libraries(program)))
                .as("libraries to add to THIRD-PARTY.md, with their licences")
                .isEmpty();
    }

    @Test
    void aLibraryThatIsNotNamedIsFound() throws IOException {
        assertThat(notNamed(Stream.of("planted-library-1.0.jar", "picocli-4.7.7.jar")))
                .containsExactly("planted-library");
    }

    private static Stream<String> libraries(Path program) throws IOException {
        try (JarFile jar = new JarFile(program.toFile())) {
            String classPath = jar.getManifest().getMainAttributes().getValue(Attributes.Name.CLASS_PATH);
            assertThat(classPath).contains("lib/onnxruntime");
            return Stream.of(classPath.split(" ")).map(entry -> entry.substring(entry.lastIndexOf('/') + 1));
        }
    }

    private static List<String> notNamed(Stream<String> jarNames) throws IOException {
        String notices = Files.readString(Project.root().resolve("THIRD-PARTY.md"));
        return jarNames.map(name -> name.replaceFirst("-[0-9].*", ""))
                .filter(name -> !name.matches(OWN))
                .filter(name -> !notices.contains("`" + name + "`"))
                .distinct()
                .toList();
    }
}
