using System.Security.Cryptography;
using System.Text;

namespace PbiDiag.Simulator.Tests;

/// <summary>The client's side of the credential encryption, written from its description, to hold the server's side to it.</summary>
internal static class CredentialEncryptor
{
    public static string Encrypt(string plain, string modulus, string exponent)
    {
        using var key = RSA.Create(new RSAParameters { Modulus = Convert.FromBase64String(modulus), Exponent = Convert.FromBase64String(exponent) });
        return key.KeySize == 1024 ? Pieces(plain, key) : Envelope(plain, key);
    }

    private static string Pieces(string plain, RSA key) => Convert.ToBase64String(
        [.. Encoding.UTF8.GetBytes(plain).Chunk(85).SelectMany(piece => key.Encrypt(piece, RSAEncryptionPadding.OaepSHA1))]);

    private static string Envelope(string plain, RSA key)
    {
        using var aes = Aes.Create();
        aes.KeySize = 256;
        var mac = RandomNumberGenerator.GetBytes(64);
        var cipher = aes.EncryptCbc(Encoding.UTF8.GetBytes(plain), aes.IV);
        byte[] signed = [0, 0, .. aes.IV, .. cipher];
        byte[] message = [0, 0, .. HMACSHA256.HashData(mac, signed), .. aes.IV, .. cipher];
        byte[] keys = [0, 1, .. aes.Key, .. mac];
        return Convert.ToBase64String(key.Encrypt(keys, RSAEncryptionPadding.OaepSHA256)) + Convert.ToBase64String(message);
    }
}
