package io.github.audiomae.app.cli.models;

import io.github.audiomae.app.cli.console.CommandContext;
import io.github.audiomae.app.cli.console.ExitCode;
import io.github.audiomae.app.cli.console.StageLine;
import io.github.audiomae.app.cli.console.Terminal;
import io.github.audiomae.app.cli.console.TransferLine;
import io.github.audiomae.app.cli.options.Usage;
import io.github.audiomae.app.program.Bundled;
import io.github.audiomae.download.DownloadPlan;
import io.github.audiomae.download.DownloadedModel;
import io.github.audiomae.download.HubSettings;
import io.github.audiomae.download.KnownModel;
import io.github.audiomae.download.KnownModelList;
import io.github.audiomae.download.ModelDownload;
import io.github.audiomae.importing.ImportRequest;
import io.github.audiomae.importing.ModelImporter;
import io.github.audiomae.library.ModelLibrary;
import io.github.audiomae.model.ModelFolder;
import io.github.audiomae.run.ProblemCode;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Downloads a checkpoint and imports it: the only command that goes online.
@Command(
        name = "download",
        mixinStandardHelpOptions = true,
        descriptionHeading = "%n",
        description = {
            "Downloads a checkpoint from Hugging Face or any web address and imports it; prints the model's id.",
            "This is the only command that goes online. A download that was interrupted continues where it stopped."
        },
        footerHeading = "%nEnvironment: HF_ENDPOINT, HF_TOKEN, HTTPS_PROXY, NO_PROXY; AUDIOMAE_OFFLINE=1 or"
                + " HF_HUB_OFFLINE=1 forbids downloads.%n%nExamples:%n",
        footer = {
            "  audiomae model download --list",
            "  audiomae model download dass-small-50.1",
            "  audiomae model download owner/repository --name ears --accept-licence",
            "  audiomae model download https://example.org/finetuned.pth"
        })
final class ModelDownloadCommand implements Callable<Integer> {
    private static final double MEGA = 1e6;

    private final CommandContext context;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(
            paramLabel = "MODEL",
            arity = "0..1",
            description = "The id of a known model, a Hugging Face repository (owner/name, owner/name@revision), or a"
                    + " web address.")
    private @Nullable String wanted;

    @Option(names = "--list", description = "Lists the known models with size and licence, without going online.")
    private boolean list;

    @Mixin
    private final StoredModelOptions stored = new StoredModelOptions();

    @Option(names = "--accept-licence", description = "Accepts the licence of the model without asking.")
    private boolean accepted;

    @Option(names = "--offline", description = "Opens no connection, whatever the other options.")
    private boolean offline;

    ModelDownloadCommand(CommandContext context) {
        this.context = context;
    }

    @Override
    public Integer call() {
        if (list) {
            KnownModelList.all().forEach(this::print);
            return ExitCode.DONE;
        }
        if (wanted == null) {
            throw Usage.wrong(spec, "Missing model: give a known one (see --list), owner/name, or a web address.");
        }
        ModelLibrary library = context.models().get();
        HubSettings settings = HubSettings.of(context.environment());
        ModelDownload download = new ModelDownload(offline ? settings.staysOffline() : settings, library.downloads());
        DownloadPlan plan = download.plan(wanted, context.cancellation());
        new ModelImporter(library).requireFreeName(request(plan, library.downloads()));
        accept(plan);
        ModelFolder model = fetch(download, plan, library);
        context.out().println(model.id());
        AccuracyWords.tell(context, model);
        return ExitCode.DONE;
    }

    private void accept(DownloadPlan plan) {
        context.note(
                plan.title() + (plan.bytes() > 0 ? ", " + mega(plan.bytes()) + " MB" : "") + ", from " + plan.origin());
        context.note("Licence: " + plan.licence());
        if (!accepted && !(Terminal.isInteractive() && Terminal.agreesTo("Accept this licence and download?"))) {
            throw new ProblemException(
                    ProblemCode.WRONG_REQUEST,
                    Sentence.untranslated("Nothing was downloaded; add --accept-licence if you accept the licence."));
        }
    }

    private ImportRequest request(DownloadPlan plan, Path checkpoint) {
        ImportRequest request = ImportRequest.of(checkpoint)
                .named(stored.name().orElse(plan.name()))
                .licensed(plan.licence())
                .from(plan.origin())
                .in(stored.precision());
        return stored.replace() ? request.replacing() : request;
    }

    private ModelFolder fetch(ModelDownload download, DownloadPlan plan, ModelLibrary library) {
        DownloadedModel fetched;
        try (TransferLine progress = new TransferLine(context)) {
            fetched = download.fetch(plan, progress, context.cancellation());
        }
        try (StageLine progress = new StageLine(context)) {
            ModelFolder model = new ModelImporter(library, Bundled::samples)
                    .run(request(plan, fetched.checkpoint()), progress, context.cancellation());
            fetched.discard();
            return model;
        } catch (ProblemException e) {
            throw new ProblemException(
                    e.code(),
                    Sentence.untranslated(e.getMessage() + " The download is kept: " + fetched.checkpoint()),
                    e);
        }
    }

    private void print(KnownModel model) {
        context.out()
                .println(String.format(
                        Locale.ROOT,
                        "%-22s %8s  %-18s %s",
                        model.id(),
                        model.bytes() > 0 ? mega(model.bytes()) + " MB" : "",
                        String.join(", ", model.capabilities()),
                        model.title()));
        context.out()
                .println("    " + (model.isFetched() ? model.repository() : "manual download from " + model.page())
                        + "; licence: " + model.licence());
    }

    private static String mega(long bytes) {
        return String.format(Locale.ROOT, "%.0f", bytes / MEGA);
    }
}
