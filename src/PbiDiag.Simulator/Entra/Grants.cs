using System.Collections.Concurrent;

namespace PbiDiag.Simulator.Entra;

/// <summary>What the directory has handed out to be redeemed later: codes, device codes and refresh tokens.</summary>
internal sealed class Grants
{
    public ConcurrentDictionary<string, CodeGrant> Codes { get; } = new();

    public ConcurrentDictionary<string, DeviceGrant> Devices { get; } = new();

    public ConcurrentDictionary<string, RefreshGrant> RefreshTokens { get; } = new();

    public sealed class CodeGrant
    {
        public required string User { get; init; }

        public required string ClientId { get; init; }

        public required string RedirectUri { get; init; }

        public required string Scope { get; init; }

        public string? Challenge { get; init; }

        public required DateTimeOffset Issued { get; init; }

        public bool Used { get; set; }
    }

    public sealed class DeviceGrant
    {
        public required string ClientId { get; init; }

        public required string Scope { get; init; }

        public required DateTimeOffset Issued { get; init; }

        public int Polls { get; set; }
    }

    public sealed record RefreshGrant(string User, string ClientId, DateTimeOffset Issued);
}
