namespace PbiDiag.Services.Graph.Models;

public sealed record AuditInitiator
{
    public AuditIdentity? User { get; init; }

    public AuditIdentity? App { get; init; }
}
