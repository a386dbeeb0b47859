using PbiDiag.Commands.Contexts;
using PbiDiag.Linting.Requests;

namespace PbiDiag.Commands.Apps;

/// <summary>What is to be looked at. The requests hold no secrets any more.</summary>
public sealed record AuthRequestOptions(IReadOnlyList<AuthRequest> Requests, ConnectionChoice Connection)
{
    /// <summary>Ask nobody, even when signed in.</summary>
    public bool Offline { get; init; }
}
