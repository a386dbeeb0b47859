using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace PbiDiag.Simulator.State;

/// <summary>
/// RSA keys of this process. Making one takes longer than starting a tenant, and a test run starts hundreds:
/// tenants share them, things within a tenant do not.
/// </summary>
internal static class KeyPool
{
    private static readonly ConcurrentDictionary<(string Use, int Bits), Lazy<RSA>> Keys = new();

    public static RSA Get(string use, int bits) => Keys.GetOrAdd((use, bits), _ => new(() => RSA.Create(bits))).Value;
}
