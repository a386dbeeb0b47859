namespace PbiDiag.Knowledge.Index;

/// <summary>One spelling for each code: what lookup compares. ASCII letters lose their case, blanks around are cut.</summary>
internal static class CatalogueKey
{
    public const int MaxLength = 200;

    /// <summary>Writes the key of a text into a buffer. Minus one: no key can look like this.</summary>
    public static int Of(string text, Span<byte> key)
    {
        var trimmed = text.AsSpan().Trim();
        if (trimmed.IsEmpty || trimmed.Length > key.Length)
            return -1;
        for (var i = 0; i < trimmed.Length; i++)
        {
            var c = trimmed[i];
            if (c > 0x7E)
                return -1;
            key[i] = (byte)(c is >= 'a' and <= 'z' ? c - 32 : c);
        }
        return trimmed.Length;
    }
}
