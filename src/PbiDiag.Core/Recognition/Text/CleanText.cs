using System.Buffers;

namespace PbiDiag.Recognition.Text;

/// <summary>
/// A text as its author meant it: escapes, entities and typographic marks undone, tags gone. Made in pooled memory, for as long as it is
/// looked at; where there is nothing to undo it is the input itself.
/// </summary>
internal readonly struct CleanText : IDisposable
{
    private readonly string input;
    private readonly char[]? rented;
    private readonly int length;

    private CleanText(string input, char[]? rented, int length)
    {
        this.input = input;
        this.rented = rented;
        this.length = length;
    }

    public ReadOnlySpan<char> Span => rented is null ? input.AsSpan() : rented.AsSpan(0, length);

    public static CleanText Of(string input)
    {
        var first = FirstToClean(input);
        if (first < 0)
            return new(input, null, input.Length);
        // Three dots for an ellipsis are the only growth there is.
        var target = ArrayPool<char>.Shared.Rent(Unescape.MaxLength(input.Length));
        var length = Tags.Strip(target.AsSpan(0, Unescape.Into(input.AsSpan(), target)));
        return new(input, target, length);
    }

    public void Dispose()
    {
        if (rented is not null)
            ArrayPool<char>.Shared.Return(rented);
    }

    private static int FirstToClean(string input)
    {
        for (var i = 0; i < input.Length; i++)
            if (input[i] is '\\' or '&' or '<' || (input[i] > 0x7F && Marks.Differs(input[i])))
                return i;
        return -1;
    }
}
