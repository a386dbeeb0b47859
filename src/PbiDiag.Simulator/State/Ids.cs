using System.Security.Cryptography;
using System.Text;

namespace PbiDiag.Simulator.State;

/// <summary>Ids and other arbitrary values that are the same for the same seed and name.</summary>
internal sealed class Ids(int seed)
{
    public Guid Of(string kind, string name)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes($"{seed}/{kind}/{name.ToUpperInvariant()}"), hash);
        hash[7] = (byte)((hash[7] & 0x0F) | 0x40);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16]);
    }

    /// <summary>A number from 0 up to, and without, the bound.</summary>
    public int Number(string kind, string name, int bound) => (int)(BitConverter.ToUInt32(Of(kind, name).ToByteArray(), 0) % (uint)bound);

    /// <summary>A secret as the directory makes them: 40 characters of which the first three are shown as a hint.</summary>
    public string Secret(string kind, string name) =>
        "sim8Q~" + Convert.ToHexStringLower(Of(kind, name).ToByteArray()) + "~x";
}
