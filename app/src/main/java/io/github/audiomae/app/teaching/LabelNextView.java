package io.github.audiomae.app.teaching;

import io.github.audiomae.app.catalogue.OpenCollection;
import io.github.audiomae.app.catalogue.SpokenLabels;
import io.github.audiomae.app.control.IconButton;
import io.github.audiomae.app.control.Shown;
import io.github.audiomae.app.control.TextButton;
import io.github.audiomae.app.control.Tips;
import io.github.audiomae.app.similar.PictureReader;
import io.github.audiomae.app.similar.SpanPicture;
import io.github.audiomae.app.similar.SpanPlayer;
import io.github.audiomae.app.text.ClassNames;
import io.github.audiomae.app.text.Messages;
import io.github.audiomae.collection.WindowFacts.Fact;
import io.github.audiomae.collection.WindowJudgement;
import io.github.audiomae.head.LabelQueue;
import io.github.audiomae.head.Suggestion;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.ImageView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/// The queue of windows to label: the selected one with its spectrogram, what it may be and why it was chosen, the
/// answers, and a sign for each of the ten.
public final class LabelNextView extends VBox {
    private static final double HEIGHT = 110;
    private static final double SPINNER = 18;
    private static final int PERCENT = 100;
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");

    private final LabelNextViewModel model;
    private final PictureReader pictures;
    private final SpanPlayer player;
    private final ClassNames names;
    private final Messages messages;
    private final ImageView picture = new ImageView();
    private final Label question = new Label();
    private final Label why = new Label();
    private final Label where = new Label();
    private final HBox signs = new HBox();
    private final TextField field = new TextField();
    private final FlowPane known = new FlowPane(4, 4);
    private final ToggleButton playing = new ToggleButton();

    public LabelNextView(
            LabelNextViewModel model, PictureReader pictures, SpanPlayer player, ClassNames names, Messages messages) {
        this.model = model;
        this.pictures = pictures;
        this.player = player;
        this.names = names;
        this.messages = messages;
        addEventHandler(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.P && !pressed.isShortcutDown() && !field.isFocused()) {
                play();
                pressed.consume();
            }
        });
        setId("label-next");
        getStyleClass().addAll("section", "label-next");
        setMinWidth(0);
        picture.setFitHeight(HEIGHT);
        picture.fitWidthProperty().bind(Bindings.max(1, widthProperty().subtract(24)));
        picture.setSmooth(true);
        question.setId("label-next-question");
        question.getStyleClass().add("pane-title");
        question.setWrapText(true);
        why.getStyleClass().add("muted-small");
        why.setWrapText(true);
        where.getStyleClass().add("muted-small");
        where.setMinWidth(0);
        VBox one = new VBox(picture, where, question, why, answers(), asked(), signs);
        one.getStyleClass().add("tight-column");
        signs.getStyleClass().add("tight");
        signs.setAlignment(Pos.CENTER_LEFT);
        ObservableValue<Boolean> any = Bindings.isNotEmpty(model.entries());
        Shown.when(one, any);
        getChildren().addAll(one, about(), foot(any));
        InvalidationListener refresh = changed -> fill();
        model.entries().addListener(refresh);
        model.selected().subscribe((before, now) -> {
            fill();
            playIfWanted();
        });
        fill();
    }

    private Node answers() {
        Button other = new TextButton("label-next-name", messages.text("next.other"), model::askForName);
        Tips.put(other, messages.text("next.other.tip"));
        FlowPane line = new FlowPane( // wraps where words are long
                4,
                4,
                answer(
                        "label-next-right",
                        messages.text("next.right"),
                        messages.text("next.right.tip"),
                        Material2OutlinedAL.CHECK,
                        WindowJudgement.RIGHT),
                answer(
                        "label-next-wrong",
                        messages.text("next.wrong"),
                        messages.text("next.wrong.tip"),
                        Material2OutlinedAL.CLOSE,
                        WindowJudgement.WRONG),
                other,
                IconButton.small(
                        "label-next-play", Material2OutlinedMZ.PLAY_ARROW, messages.text("next.play"), this::play),
                playing);
        playing.setId("label-next-play-each");
        playing.setGraphic(new FontIcon(Material2OutlinedMZ.VOLUME_UP));
        playing.getStyleClass().add("icon-toggle");
        Tips.put(playing, messages.text("next.play-each"));
        playing.setAccessibleText(messages.text("next.play-each"));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Button answer(String id, String words, String tip, Ikon icon, WindowJudgement said) {
        Button button = new TextButton(id, words, () -> model.judge(said));
        button.setGraphic(new FontIcon(icon));
        Tips.put(button, tip);
        button.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> {
                            QueueEntry now = current();
                            return now == null || now.suggestion().label().isEmpty();
                        },
                        model.selected(),
                        model.entries()));
        return button;
    }

    private Node asked() {
        field.setId("label-next-field");
        field.setPromptText(messages.text("next.name"));
        field.setAccessibleText(messages.text("next.name"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, pressed -> {
            if (pressed.getCode() == KeyCode.ESCAPE) {
                model.asking().set(false);
                pressed.consume();
            }
        });
        field.setOnAction(entered -> model.name(label(field.getText().strip())));
        VBox all = new VBox(field, known);
        all.getStyleClass().add("tight-column");
        Shown.when(all, model.asking());
        model.asking().subscribe((before, now) -> {
            if (now) {
                field.clear();
                fillKnown();
                field.requestFocus();
            }
        });
        return all;
    }

    private void fillKnown() {
        known.getChildren()
                .setAll(model.names().stream()
                        .map(name -> {
                            Button button = new Button(shown(name));
                            button.getStyleClass().add("small-button");
                            button.setMnemonicParsing(false);
                            button.setOnAction(pressed -> model.name(name));
                            return button;
                        })
                        .toList());
    }

    private Node about() {
        Label about = new Label();
        about.setId("label-next-about");
        about.setWrapText(true);
        about.getStyleClass().add("muted-small");
        about.textProperty()
                .bind(Bindings.createStringBinding(this::words, model.round(), model.entries(), model.busy()));
        return about;
    }

    private String words() {
        LabelQueue.Round round = model.round().get();
        if (round == null) {
            return messages.text("next.about");
        }
        if (model.entries().isEmpty()) {
            return messages.text("next.nothing");
        }
        return round.scores() == null
                ? messages.text("next.first", model.judged(), model.entries().size())
                : messages.text(
                        "next.learned",
                        model.judged(),
                        model.entries().size(),
                        round.judged().verdicts().size(),
                        round.scores().labels().size());
    }

    private Node foot(ObservableValue<Boolean> any) {
        TextButton start = new TextButton("label-next-start", messages.text("next.start"), model::start);
        Shown.when(start, any.map(there -> !there));
        TextButton more = new TextButton("label-next-more", messages.text("next.more"), model::next);
        Tips.put(more, messages.text("next.more.tip"));
        Shown.when(more, any);
        more.disableProperty().bind(model.busy());
        start.disableProperty().bind(model.busy());
        ProgressIndicator spinner = new ProgressIndicator();
        spinner.setMaxSize(SPINNER, SPINNER);
        Shown.when(spinner, model.busy());
        HBox foot = new HBox(start, more, spinner);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("tight");
        HBox.setHgrow(spinner, Priority.NEVER);
        return foot;
    }

    private @Nullable QueueEntry current() {
        int index = model.selected().get();
        return index >= 0 && index < model.entries().size() ? model.entries().get(index) : null;
    }

    private void fill() {
        signs.getChildren().setAll(model.entries().stream().map(this::sign).toList());
        QueueEntry now = current();
        OpenCollection of = model.collection().open().get();
        if (now == null || of == null) {
            return;
        }
        Suggestion suggestion = now.suggestion();
        Fact window = suggestion.window();
        where.setText(messages.text(
                "similar.example",
                String.valueOf(window.recording().getFileName()),
                messages.time(window.begins(), window.span().startSeconds())));
        question.setText(
                !now.rightName().isEmpty()
                        ? shown(now.rightName())
                        : suggestion.label().isEmpty()
                                ? messages.text("next.what")
                                : messages.text("next.is", shown(suggestion.label())));
        why.setText(reason(suggestion));
        picture.setImage(new WritableImage(SpanPicture.WIDTH, SpanPicture.HEIGHT));
        pictures.of(new PictureReader.Span(window.recording(), window.span(), of.card()), found -> {
            QueueEntry still = current();
            if (still != null && still.suggestion().equals(suggestion)) {
                picture.setImage(found.image());
            }
        });
    }

    private String reason(Suggestion suggestion) {
        String score = Double.isNaN(suggestion.score())
                ? ""
                : " · " + (suggestion.label().isEmpty() ? "" : shown(suggestion.label()) + " ")
                        + messages.text("unit.percent", messages.number(PERCENT * suggestion.score(), 0));
        return switch (suggestion.reason()) {
                    case UNCERTAIN -> messages.text("next.uncertain");
                    case DIVERSE -> messages.text("next.diverse");
                    case NEW -> messages.text("next.new");
                }
                + score;
    }

    private Node sign(QueueEntry entry) {
        int index = model.entries().indexOf(entry);
        FontIcon icon = new FontIcon(
                !entry.name().isEmpty()
                        ? Material2OutlinedAL.EDIT
                        : switch (entry.said()) {
                            case RIGHT -> Material2OutlinedAL.CHECK;
                            case WRONG -> Material2OutlinedAL.CLOSE;
                            case NONE -> Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED;
                        });
        icon.getStyleClass()
                .add(
                        !entry.name().isEmpty()
                                ? "sign-optional"
                                : switch (entry.said()) {
                                    case RIGHT -> "sign-found";
                                    case WRONG -> "sign-missing";
                                    case NONE -> "sign-optional";
                                });
        Button button = new Button();
        button.setGraphic(icon);
        button.getStyleClass().addAll("flat", "queue-sign");
        button.pseudoClassStateChanged(SELECTED, index == model.selected().get());
        button.setAccessibleText(messages.text("next.entry", index + 1));
        Tips.put(button, String.valueOf(entry.suggestion().window().recording().getFileName()));
        button.setFocusTraversable(false);
        button.setOnAction(pressed -> model.select(index));
        return button;
    }

    private String shown(String label) {
        return SpokenLabels.of(names, model.collection()).shown(label);
    }

    private String label(String typed) {
        return SpokenLabels.of(names, model.collection()).label(typed);
    }

    private void play() {
        QueueEntry now = current();
        if (now != null) {
            player.play(
                    now.suggestion().window().recording(),
                    now.suggestion().window().span());
        }
    }

    private void playIfWanted() {
        if (playing.isSelected()) {
            play();
        }
    }
}
