using System.Runtime.InteropServices;
using System.Security;

namespace PbiDiag.SignIn;

/// <summary>A secret that cannot be printed by accident: every way to a text but <see cref="Reveal"/> gives asterisks.</summary>
public sealed class Secret : IDisposable
{
    private readonly char[] _characters;

    public Secret(string text) => _characters = text.ToCharArray();

    public Secret(SecureString text)
    {
        _characters = new char[text.Length];
        var memory = Marshal.SecureStringToGlobalAllocUnicode(text);
        try
        {
            Marshal.Copy(memory, _characters, 0, _characters.Length);
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(memory);
        }
    }

    public bool IsEmpty => _characters.Length == 0;

    internal ReadOnlySpan<char> Characters => _characters;

    /// <summary>The secret itself, for the one place that sends it.</summary>
    public string Reveal() => new(_characters);

    public void Dispose() => Array.Clear(_characters, 0, _characters.Length);

    public override string ToString() => "***";
}
