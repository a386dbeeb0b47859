namespace PbiDiag.SignIn.Clouds;

/// <summary>A certificate's fingerprint as people paste it: with blanks, colons, and the invisible mark that Windows' dialog puts first.</summary>
internal static class Thumbprint
{
    /// <summary>40 (SHA-1) or 64 (SHA-256) upper-case hexadecimal digits, or null.</summary>
    public static string? Normalize(string text)
    {
        var digits = new string(text.Where(c => !char.IsWhiteSpace(c) && c is not (':' or '-' or '\u200e' or '\u200f')).ToArray()).ToUpperInvariant();
        return digits.Length is 40 or 64 && digits.All(c => c is (>= '0' and <= '9') or (>= 'A' and <= 'F')) ? digits : null;
    }
}
