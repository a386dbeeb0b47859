using PbiDiag.Facts;
using PbiDiag.Facts.DataSources;
using PbiDiag.Failures;
using PbiDiag.Results;

namespace PbiDiag.Commands.Credentials;

/// <summary>Stores a credential and tests the source with it.</summary>
internal sealed class CredentialStoring(SourceFacts sources, CredentialWriter writer)
{
    public async Task<CredentialStored> StoreAsync(KnownSource source, NewCredential credential, CancellationToken cancellation)
    {
        var written = await Ask.TryAsync(async () =>
        {
            await writer.WriteAsync(source, credential, cancellation);
            return true;
        });
        return new CredentialStored(written.Failure, written.Failure is { } refused ? Refused(refused) : await sources.TestAgainAsync(source, cancellation));
    }

    private static SourceVerdict Refused(Failure failure) =>
        VerdictReader.OfFailure(failure, CheckedWith.Nothing) is { Status: not CredentialStatus.NotChecked } verdict
            ? verdict
            : new SourceVerdict(CredentialStatus.NotChecked, CheckedWith.Nothing, failure.Message) { Error = failure.Info };
}
