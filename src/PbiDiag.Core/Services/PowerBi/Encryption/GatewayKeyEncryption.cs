using System.Security.Cryptography;
using PbiDiag.Services.PowerBi.Models;

namespace PbiDiag.Services.PowerBi.Encryption;

/// <summary>Encrypts a credential so that only the gateway can read it. Framings of https://learn.microsoft.com/power-bi/developer/embedded/configure-credentials</summary>
public static class GatewayKeyEncryption
{
    private const int ShortKeyBytes = 128;
    private const int PieceBytes = 85;
    private const int AesKeyBytes = 32;
    private const int MacKeyBytes = 64;
    private static readonly byte[] Algorithms = [0, 0];
    private static readonly byte[] KeyLengths = [0, 1];

    public static string Encrypt(byte[] plain, GatewayPublicKey key)
    {
        var parameters = new RSAParameters { Modulus = Convert.FromBase64String(key.Modulus ?? ""), Exponent = Convert.FromBase64String(key.Exponent ?? "") };
        using var rsa = CreateRsa();
        rsa.ImportParameters(parameters);
        return parameters.Modulus.Length == ShortKeyBytes ? InPieces(plain, rsa) : InEnvelope(plain, rsa);
    }

    private static string InPieces(byte[] plain, RSA rsa)
    {
        using var joined = new MemoryStream();
        for (var at = 0; at < plain.Length; at += PieceBytes)
        {
            var piece = rsa.Encrypt(plain.AsSpan(at, Math.Min(PieceBytes, plain.Length - at)).ToArray(), RSAEncryptionPadding.OaepSHA1);
            joined.Write(piece, 0, piece.Length);
        }
        return Convert.ToBase64String(joined.ToArray());
    }

    // Two base64 texts, one behind the other: the service splits them at the length that the first has for the key.
    private static string InEnvelope(byte[] plain, RSA rsa)
    {
        using var aes = Aes.Create();
        aes.KeySize = 8 * AesKeyBytes;
        aes.Mode = CipherMode.CBC;
        aes.Padding = PaddingMode.PKCS7;
        var macKey = Random(MacKeyBytes);
        byte[] cipher;
        using (var encryptor = aes.CreateEncryptor())
            cipher = encryptor.TransformFinalBlock(plain, 0, plain.Length);
        using var mac = new HMACSHA256(macKey);
        byte[] signed = [.. Algorithms, .. aes.IV, .. cipher];
        byte[] message = [.. Algorithms, .. mac.ComputeHash(signed), .. aes.IV, .. cipher];
        byte[] keys = [.. KeyLengths, .. aes.Key, .. macKey];
        try
        {
            return Convert.ToBase64String(rsa.Encrypt(keys, RSAEncryptionPadding.OaepSHA256)) + Convert.ToBase64String(message);
        }
        finally
        {
            Array.Clear(keys, 0, keys.Length);
            Array.Clear(macKey, 0, macKey.Length);
        }
    }

    private static byte[] Random(int length)
    {
        var bytes = new byte[length];
        using var random = RandomNumberGenerator.Create();
        random.GetBytes(bytes);
        return bytes;
    }

    // On the .NET Framework RSA.Create gives a provider of old that knows no OAEP with SHA-256; the newer one is not part of .NET Standard.
    private static RSA CreateRsa() =>
        Type.GetType("System.Security.Cryptography.RSACng, System.Core, Version=4.0.0.0, Culture=neutral, PublicKeyToken=b77a5c561934e089", throwOnError: false) is { } cng
            && RuntimeIsFramework
            ? (RSA)Activator.CreateInstance(cng)!
            : RSA.Create();

    private static bool RuntimeIsFramework =>
        System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription.StartsWith(".NET Framework", StringComparison.Ordinal);
}
