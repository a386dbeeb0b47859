using System.Security.Cryptography;
using System.Text;

namespace PbiDiag.Linting.Requests;

/// <summary>
/// One parameter. Of a secret one only what can be told without it is kept: the text itself is gone before the first rule looks.
/// </summary>
public sealed record AuthParameter
{
    private const string Mask = "***";

    private static readonly HashSet<string> SecretNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "client_secret", "client_assertion", "assertion", "code", "code_verifier", "password", "refresh_token", "access_token", "id_token", "device_code",
        "session_state", "id_token_hint", "request", "saml_response",
    };

    public AuthParameter(string name, string value, bool inQuery = false)
    {
        Name = name;
        InQuery = inQuery;
        IsSecret = SecretNames.Contains(name.Trim());
        Value = IsSecret && value.Length > 0 ? Mask : value;
        IsEmpty = value.Trim().Length == 0;
        if (!IsSecret)
            return;
        Length = value.Length;
        LooksEncoded = value.IndexOf("%2", StringComparison.OrdinalIgnoreCase) >= 0 || value.IndexOf("%3", StringComparison.OrdinalIgnoreCase) >= 0;
        HasBlanks = value.Any(char.IsWhiteSpace);
        IsToken = value.StartsWith("eyJ", StringComparison.Ordinal);
        Flaws = name.Trim().Equals("client_secret", StringComparison.OrdinalIgnoreCase) ? SecretLint.Look(value.AsSpan()) : [];
        Digest = Hash(value);
    }

    public string Name { get; }

    public string Value { get; }

    /// <summary>In the address, and not in the body.</summary>
    public bool InQuery { get; }

    public bool IsSecret { get; }

    public bool IsEmpty { get; }

    public int Length { get; }

    public bool LooksEncoded { get; }

    public bool HasBlanks { get; }

    /// <summary>A JSON web token stands there.</summary>
    public bool IsToken { get; }

    public IReadOnlyList<SecretFlaw> Flaws { get; } = [];

    /// <summary>Tells whether two are the same; for a code verifier it is the S256 challenge that belongs to it. Leaves this room with nobody.</summary>
    internal string? Digest { get; }

    public override string ToString() => $"{Name}={Value}";

    private static string Hash(string value)
    {
        using var sha = SHA256.Create();
        return Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(value))).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }
}
