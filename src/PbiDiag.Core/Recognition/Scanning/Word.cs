namespace PbiDiag.Recognition.Scanning;

/// <summary>A run of letters, digits and underscores.</summary>
internal readonly struct Word
{
    private static readonly WordShape[] Shapes = ShapesOfAscii();

    private Word(int start, int end, WordShape shape, ulong hash, ulong power)
    {
        Start = start;
        End = end;
        Shape = shape;
        Hash = hash;
        Power = power;
    }

    public int Start { get; }

    public int End { get; }

    public WordShape Shape { get; }

    public ulong Hash { get; }

    public ulong Power { get; }

    public int Length => End - Start;

    public bool IsNumber => Shape == WordShape.Digit;

    public bool IsHex => (Shape & (WordShape.BeyondHex | WordShape.Underscore)) == 0;

    public bool Has(WordShape shape) => (Shape & shape) != 0;

    public static bool IsPart(char c) => c < 0x80 ? Shapes[c] != WordShape.None : char.IsLetterOrDigit(c);

    public static Word Read(ReadOnlySpan<char> text, int start)
    {
        var shape = WordShape.None;
        ulong hash = 0, power = 1;
        var at = start;
        for (; at < text.Length; at++)
        {
            var c = text[at];
            var own = c < 0x80 ? Shapes[c] : char.IsLetterOrDigit(c) ? WordShape.BeyondHex : WordShape.None;
            if (own == WordShape.None)
                break;
            if ((own & WordShape.Upper) != 0 && (shape & WordShape.Lower) != 0 && text[at - 1] != '_')
                own |= WordShape.Hump;
            shape |= own;
            LabelHash.Add(c, ref hash, ref power);
        }
        return new(start, at, shape, hash, power);
    }

    private static WordShape[] ShapesOfAscii()
    {
        var shapes = new WordShape[0x80];
        for (var c = '0'; c <= '9'; c++)
            shapes[c] = WordShape.Digit;
        for (var c = 'a'; c <= 'z'; c++)
            shapes[c] = c <= 'f' ? WordShape.Lower : WordShape.Lower | WordShape.BeyondHex;
        for (var c = 'A'; c <= 'Z'; c++)
            shapes[c] = c <= 'F' ? WordShape.Upper : WordShape.Upper | WordShape.BeyondHex;
        shapes['_'] = WordShape.Underscore | WordShape.BeyondHex;
        return shapes;
    }
}
