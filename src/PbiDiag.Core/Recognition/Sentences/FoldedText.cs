using System.Buffers;

namespace PbiDiag.Recognition.Sentences;

/// <summary>
/// A text as sentences are compared: small letters, one blank for any white space, quotes left out, and one line feed for an empty line,
/// which ends a paragraph.
/// </summary>
internal readonly struct FoldedText : IDisposable
{
    private readonly char[] rented;
    private readonly int length;

    private FoldedText(char[] rented, int length)
    {
        this.rented = rented;
        this.length = length;
    }

    public ReadOnlySpan<char> Span => rented.AsSpan(0, length);

    public static FoldedText Of(ReadOnlySpan<char> clean)
    {
        var target = ArrayPool<char>.Shared.Rent(clean.Length + 1);
        return new(target, Folding.Into(clean, target));
    }

    public bool Contains(string phrase) => Span.IndexOf(phrase.AsSpan()) >= 0;

    public void Dispose() => ArrayPool<char>.Shared.Return(rented);
}
