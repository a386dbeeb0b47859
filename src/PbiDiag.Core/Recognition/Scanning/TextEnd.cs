namespace PbiDiag.Recognition.Scanning;

/// <summary>Whether a text that ends in a code was cut there, so that the code may be a part of another.</summary>
internal static class TextEnd
{
    /// <summary>Lengths at which services, databases and consoles cut.</summary>
    private static readonly int[] UsualCuts = [128, 200, 250, 255, 256, 500, 512, 1000, 1024, 2000, 2048, 4000, 4096, 8000, 8192, 16384, 32766, 32767];

    public static bool IsCut(ReadOnlySpan<char> text)
    {
        if (Array.BinarySearch(UsualCuts, text.Length) >= 0)
            return true;
        int braces = 0, brackets = 0, quotes = 0;
        foreach (var c in text)
            switch (c)
            {
                case '{':
                    braces++;
                    break;
                case '}':
                    braces--;
                    break;
                case '[':
                    brackets++;
                    break;
                case ']':
                    brackets--;
                    break;
                case '"':
                    quotes++;
                    break;
            }
        return braces > 0 || brackets > 0 || (quotes & 1) != 0;
    }
}
