package io.github.audiomae.checkpoint;

import io.github.audiomae.checkpoint.PickleValue.Constant;
import io.github.audiomae.checkpoint.PickleValue.Dictionary;
import io.github.audiomae.checkpoint.PickleValue.Global;
import io.github.audiomae.checkpoint.PickleValue.Namespace;
import io.github.audiomae.checkpoint.PickleValue.Opaque;
import io.github.audiomae.checkpoint.PickleValue.Real;
import io.github.audiomae.checkpoint.PickleValue.Storage;
import io.github.audiomae.checkpoint.PickleValue.Text;
import io.github.audiomae.checkpoint.PickleValue.Tuple;
import io.github.audiomae.checkpoint.PickleValue.Whole;
import io.github.audiomae.run.ProblemException;
import io.github.audiomae.run.Sentence;
import java.nio.ByteBuffer;
import java.util.List;

/// Reads the pickle of a PyTorch checkpoint as data. Nothing is imported, called or built: names that [TorchObjects]
/// does not know become opaque values.
///
/// Supports the binary instructions of protocols 2 to 5 that Python's pickler writes for plain data. Time and memory
/// are bounded by the number of instructions: each makes at most one value, and none copies its operands. Source:
/// CPython `Lib/pickletools.py`, protocol 5.
final class PickleReader {
    /// Largest `data.pkl`; that of a ViT-B with its optimizer has 0.3 MB.
    static final int MOST_BYTES = 32 << 20;

    /// Most instructions; a ViT-B with its optimizer has 50,000.
    private static final int MOST_INSTRUCTIONS = 2_000_000;

    private static final int HIGHEST_PROTOCOL = 5;
    private static final Opaque LIST = new Opaque("list");
    private static final Opaque SET = new Opaque("set");
    private static final Opaque BYTES = new Opaque("bytes");
    private static final Opaque LONG_NUMBER = new Opaque("int");
    private static final Tuple EMPTY_TUPLE = new Tuple(List.of());

    private final PickleInput input;
    private final PickleStack stack;
    private final Complaint complaint;

    private PickleReader(ByteBuffer pickle, Complaint complaint) {
        this.input = new PickleInput(pickle, complaint);
        this.stack = new PickleStack(complaint);
        this.complaint = complaint;
    }

    /// The object that `pickle` describes.
    ///
    /// @param pickle little-endian, at most [#MOST_BYTES]
    /// @throws ProblemException if it is damaged, too large, or uses instructions that PyTorch never writes
    static PickleValue read(ByteBuffer pickle, Complaint complaint) {
        return new PickleReader(pickle, complaint).run();
    }

    private PickleValue run() {
        for (int i = 0; i < MOST_INSTRUCTIONS; i++) {
            int instruction = input.unsignedByte();
            if (instruction == '.') {
                return stack.pop();
            }
            step(instruction);
        }
        throw complaint.damaged(Sentence.of("checkpoint.pickle.long", MOST_INSTRUCTIONS));
    }

    private void step(int instruction) {
        switch (instruction) {
            case 0x80 -> requireProtocol(input.unsignedByte());
            case 0x95 -> input.skip(Long.BYTES); // FRAME: a hint for readers of streams
            case '(' -> stack.mark();
            case '0' -> stack.pop();
            case '1' -> stack.popToMark();
            case '2' -> stack.push(stack.top());
            case 'q' -> stack.memoize(input.unsignedByte());
            case 'r' -> stack.memoize(input.unsignedInt());
            case 0x94 -> stack.memoizeNext();
            case 'h' -> stack.recall(input.unsignedByte());
            case 'j' -> stack.recall(input.unsignedInt());
            case 'N' -> stack.push(Constant.NONE);
            case 0x88 -> stack.push(Constant.TRUE);
            case 0x89 -> stack.push(Constant.FALSE);
            case 'K' -> stack.push(new Whole(input.unsignedByte()));
            case 'M' -> stack.push(new Whole(input.unsignedShort()));
            case 'J' -> stack.push(new Whole(input.signedInt()));
            case 0x8a -> pushLong(input.unsignedByte());
            case 0x8b -> pushLong(input.signedInt());
            case 'G' -> stack.push(new Real(input.bigEndianDouble()));
            case 'X' -> stack.push(new Text(input.text(input.unsignedInt())));
            case 0x8c -> stack.push(new Text(input.text(input.unsignedByte())));
            case 0x8d -> stack.push(new Text(input.text(input.signedLong())));
            case 'B' -> pushBytes(input.unsignedInt());
            case 'C' -> pushBytes(input.unsignedByte());
            case 0x8e, 0x96 -> pushBytes(input.signedLong());
            default -> stepContainer(instruction);
        }
    }

    private void stepContainer(int instruction) {
        switch (instruction) {
            case ')' -> stack.push(EMPTY_TUPLE);
            case 't' -> stack.push(new Tuple(stack.popToMark()));
            case 0x85 -> stack.push(new Tuple(stack.pop(1)));
            case 0x86 -> stack.push(new Tuple(stack.pop(2)));
            case 0x87 -> stack.push(new Tuple(stack.pop(3)));
            case ']' -> stack.push(LIST);
            case 'a' -> stack.pop();
            case 'e' -> stack.popToMark();
            case 0x8f -> stack.push(SET);
            case 0x90 -> stack.popToMark();
            case 0x91 -> {
                stack.popToMark();
                stack.push(SET);
            }
            case '}' -> stack.push(new Dictionary());
            case 's' -> setItems(stack.pop(2));
            case 'u' -> setItems(stack.popToMark());
            default -> stepObject(instruction);
        }
    }

    private void stepObject(int instruction) {
        switch (instruction) {
            case 'c' -> stack.push(new Global(input.line(), input.line()));
            case 0x93 -> pushGlobal(stack.pop(2));
            case 'R' -> pushCall(stack.pop(2));
            case 0x81 -> pushNew(stack.pop(2));
            case 0x92 -> pushNew(stack.pop(3));
            case 'b' -> build(stack.pop());
            case 'Q' -> stack.push(stack.pop() instanceof Tuple id ? new Storage(id) : new Opaque("persistent id"));
            default ->
                throw complaint.damaged(Sentence.of("checkpoint.pickle.instruction", Integer.toHexString(instruction)));
        }
    }

    private void requireProtocol(int protocol) {
        if (protocol > HIGHEST_PROTOCOL) {
            throw complaint.damaged(Sentence.of("checkpoint.pickle.protocol", protocol));
        }
    }

    /// Pushes an integer; those of more than 64 bits are refused, as no checkpoint needs them.
    private void pushLong(int length) {
        if (length >= 0 && length <= Long.BYTES) {
            stack.push(new Whole(input.signedNumber(length)));
        } else {
            input.skip(length);
            stack.push(LONG_NUMBER);
        }
    }

    private void pushBytes(long length) {
        input.skip(length);
        stack.push(BYTES);
    }

    private void setItems(List<PickleValue> items) {
        PickleValue target = stack.top();
        if (items.size() % 2 != 0) {
            throw complaint.damaged(Sentence.of("checkpoint.pickle.no-value"));
        }
        if (target instanceof Dictionary dictionary) {
            for (int i = 0; i < items.size(); i += 2) {
                dictionary.put(items.get(i), items.get(i + 1));
            }
        }
    }

    private void pushGlobal(List<PickleValue> names) {
        boolean texts = names.get(0) instanceof Text && names.get(1) instanceof Text;
        stack.push(
                texts
                        ? new Global(((Text) names.get(0)).value(), ((Text) names.get(1)).value())
                        : new Opaque("nameless"));
    }

    private void pushCall(List<PickleValue> callableAndArguments) {
        stack.push(TorchObjects.call(callableAndArguments.get(0), callableAndArguments.get(1)));
    }

    private void pushNew(List<PickleValue> classAndArguments) {
        stack.push(TorchObjects.create(classAndArguments.getFirst()));
    }

    /// Applies the state that follows an object. The attributes of a Namespace are kept; the `_metadata` of a state
    /// dict and the state of opaque values are dropped.
    private void build(PickleValue state) {
        if (stack.top() instanceof Namespace namespace) {
            namespace.build(state);
        }
    }
}
