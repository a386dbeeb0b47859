using PbiDiag.Facts.DataSources;
using PbiDiag.Failures;
using PbiDiag.Results;

namespace PbiDiag.Commands.Credentials;

/// <summary>What came of storing a credential.</summary>
/// <param name="Failure">Why the service did not take it; null where it did.</param>
/// <param name="Verdict">What the test after it found; null where nobody can test it for this caller.</param>
internal sealed record CredentialStored(Failure? Failure, SourceVerdict? Verdict)
{
    public bool IsWritten => Failure is null;

    public CredentialStatus Status => Verdict?.Status ?? CredentialStatus.NotChecked;

    public string Reason => Verdict?.Reason ?? "The service took the credential; this identity cannot test the source.";
}
