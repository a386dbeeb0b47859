using System.Security.Cryptography;
using System.Text;

namespace PbiDiag.Simulator.State;

/// <summary>The key pair of a gateway: its public half is what clients encrypt credentials with.</summary>
internal sealed class GatewayKey
{
    private const int SmallKeyBytes = 128;
    private const int AesKeyBytes = 32;
    private const int MacKeyBytes = 64;
    private const int TagBytes = 32;
    private const int VectorBytes = 16;
    private readonly Lazy<RSA> _key;
    private readonly Lazy<(string Modulus, string Exponent)> _public;
    private readonly Lock _gate = new();

    public GatewayKey(int index, int bits)
    {
        _key = new(() => KeyPool.Get($"gateway {index}", bits));
        _public = new(() =>
        {
            var key = _key.Value.ExportParameters(false);
            return (Convert.ToBase64String(key.Modulus!), Convert.ToBase64String(key.Exponent!));
        });
    }

    public string Modulus => _public.Value.Modulus;

    public string Exponent => _public.Value.Exponent;

    /// <summary>
    /// Decrypts what a client has sent: RSA-OAEP pieces for a key of 1024 bits, a key envelope followed by AES and HMAC for larger ones
    /// (https://learn.microsoft.com/power-bi/developer/embedded/configure-credentials). Nothing when it was not made for this key.
    /// </summary>
    public string? Decrypt(string credentials)
    {
        try
        {
            lock (_gate) return _key.Value.KeySize / 8 == SmallKeyBytes ? DecryptPieces(Convert.FromBase64String(credentials)) : DecryptEnvelope(credentials);
        }
        catch (Exception problem) when (problem is FormatException or CryptographicException)
        {
            return null;
        }
    }

    private string? DecryptPieces(byte[] cipher)
    {
        if (cipher.Length == 0 || cipher.Length % SmallKeyBytes != 0) return null;
        var plain = new MemoryStream();
        foreach (var piece in cipher.Chunk(SmallKeyBytes)) plain.Write(_key.Value.Decrypt(piece, RSAEncryptionPadding.OaepSHA1));
        return Encoding.UTF8.GetString(plain.ToArray());
    }

    private string? DecryptEnvelope(string credentials)
    {
        var keyLength = (_key.Value.KeySize / 8 + 2) / 3 * 4;
        if (credentials.Length <= keyLength) return null;
        var keys = _key.Value.Decrypt(Convert.FromBase64String(credentials[..keyLength]), RSAEncryptionPadding.OaepSHA256);
        var message = Convert.FromBase64String(credentials[keyLength..]);
        if (keys.Length != 2 + AesKeyBytes + MacKeyBytes || keys[0] != 0 || keys[1] != 1) return null;
        if (message.Length < 2 + TagBytes + VectorBytes || message[0] != 0 || message[1] != 0) return null;
        var tag = message.AsSpan(2, TagBytes);
        var vector = message.AsSpan(2 + TagBytes, VectorBytes);
        var cipher = message.AsSpan(2 + TagBytes + VectorBytes);
        byte[] signed = [0, 0, .. vector, .. cipher];
        if (!CryptographicOperations.FixedTimeEquals(HMACSHA256.HashData(keys.AsSpan(2 + AesKeyBytes), signed), tag)) return null;
        using var aes = Aes.Create();
        aes.Key = keys[2..(2 + AesKeyBytes)];
        return Encoding.UTF8.GetString(aes.DecryptCbc(cipher, vector));
    }
}
