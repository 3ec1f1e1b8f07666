package io.github.audiomae.gates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

/// Compiles planted mistakes with the compiler arguments of the parent `pom.xml` and expects them to be refused.
class CompilerGateTest {

    private static final String MARKED = "@org.jspecify.annotations.NullMarked\npackage planted;\n";

    @TempDir
    Path folder;

    @Test
    void soundCodeCompiles() throws Exception {
        Outcome outcome = compile("int length() { return nothing() == null ? 0 : 1; }");

        assertThat(outcome.exitCode()).as(outcome.messages()).isZero();
    }

    @Test
    void plantedMistakesBreakTheBuild() throws Exception {
        Outcome outcome = compile("int length() { return nothing().length(); }"
                + "String name() { return null; }"
                + "boolean same(int[] a, int[] b) { return a.equals(b); }");

        assertThat(outcome.exitCode()).isNotZero();
        assertThat(outcome.messages())
                .contains("error: [NullAway] dereferenced expression 'nothing()' is @Nullable")
                .contains("error: [NullAway] returning @Nullable expression")
                .contains("error: [ArrayEquals]");
    }

    private Outcome compile(String member) throws Exception {
        Path info = Files.writeString(folder.resolve("package-info.java"), MARKED);
        Path planted = Files.writeString(
                folder.resolve("Planted.java"),
                "package planted;\nclass Planted {\n"
                        + "  @org.jspecify.annotations.Nullable String nothing() { return null; }\n"
                        + "  " + member + "\n}\n");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
        command.addAll(compilerArguments());
        String classPath = System.getProperty("java.class.path");
        command.addAll(List.of("-processorpath", classPath, "-proc:none", "-cp", jspecify(classPath)));
        command.addAll(List.of("-d", folder.resolve("classes").toString(), info.toString(), planted.toString()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String messages = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), messages);
    }

    private static List<String> compilerArguments() throws Exception {
        var pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Project.root().resolve("pom.xml").toFile());
        var nodes = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        "//plugin[artifactId='maven-compiler-plugin']/configuration/compilerArgs/arg",
                        pom,
                        XPathConstants.NODESET);
        List<String> arguments = IntStream.range(0, nodes.getLength())
                .mapToObj(index -> nodes.item(index).getTextContent())
                .toList();
        assertThat(arguments).anyMatch(argument -> argument.contains("NullAway:ERROR"));
        return arguments;
    }

    private static String jspecify(String classPath) throws IOException {
        return List.of(classPath.split(File.pathSeparator)).stream()
                .filter(entry -> entry.contains("jspecify"))
                .findFirst()
                .orElseThrow(() -> new IOException("jspecify is not on the class path: " + classPath));
    }

    private record Outcome(int exitCode, String messages) {}
}
