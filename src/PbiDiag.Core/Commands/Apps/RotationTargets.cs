using PbiDiag.Commands.Credentials;
using PbiDiag.Commands.DataSources;
using PbiDiag.Commands.Selection;
using PbiDiag.Facts;
using PbiDiag.Facts.DataSources;
using PbiDiag.Failures;
using PbiDiag.Pipeline;
using PbiDiag.Services.Http;

namespace PbiDiag.Commands.Apps;

/// <summary>
/// The connections and gateway sources that take the new secret. No service tells which app a stored credential is of, so each is named
/// exactly, and only those that sign in as an app are taken: anything looser could overwrite a credential of somebody else.
/// </summary>
internal sealed class RotationTargets : IDisposable
{
    private static readonly TimeSpan TestTimeout = TimeSpan.FromSeconds(60);
    private readonly SourceFacts _sources;
    private readonly CredentialStoring _storing;

    private RotationTargets(SourceFacts sources, CredentialStoring storing, IReadOnlyList<KnownSource> all) => (_sources, _storing, All) = (sources, storing, all);

    public IReadOnlyList<KnownSource> All { get; }

    /// <summary>Null where one of them is not there or not fit; that is told, and nothing has been changed yet.</summary>
    public static async Task<RotationTargets?> FindAsync(ServiceCaller caller, IReadOnlyList<string> names, IPipelineOutput output, CancellationToken cancellation)
    {
        var facts = new TenantFacts(caller);
        var sources = new SourceFacts(facts, TestTimeout, 8);
        if (names.Count == 0)
            return new RotationTargets(sources, new CredentialStoring(sources, new CredentialWriter(facts, new SourceMap([], [], []))), []);
        var known = await new SourceFinder(facts, sources, output).AllAsync(cancellation).ToListAsync(cancellation);
        var problems = names.Select(name => Problem(name, known)).OfType<Failure>().ToList();
        foreach (var problem in problems)
            await output.FailAsync(problem);
        if (problems.Count > 0)
        {
            sources.Dispose();
            return null;
        }
        return new RotationTargets(
            sources, new CredentialStoring(sources, new CredentialWriter(facts, await sources.MapAsync(cancellation))),
            [.. names.Select(name => known.First(source => IsNamed(source, name))).Distinct()]);
    }

    public Task<CredentialStored> StoreAsync(KnownSource source, NewCredential credential, CancellationToken cancellation) => _storing.StoreAsync(source, credential, cancellation);

    public void Dispose() => _sources.Dispose();

    public static string NameOf(KnownSource source) => source.Name ?? source.Path ?? source.Id ?? "";

    private static bool IsNamed(KnownSource source, string name) =>
        source.Id is not null && (string.Equals(source.Id, name, StringComparison.OrdinalIgnoreCase) || string.Equals(source.Name, name, StringComparison.OrdinalIgnoreCase));

    internal static Failure? Problem(string name, IReadOnlyList<KnownSource> known)
    {
        var found = known.Where(source => IsNamed(source, name)).ToList();
        if (found.Count == 0)
            return Wildcard.IsOne(name)
                ? new(FailureIds.OptionsConflict, FailureCategory.InvalidArgument, $"'{name}' is a pattern: a secret is written only to connections that are named exactly.", name,
                    "No service tells which app a stored credential is of. Name each connection, or give its id.")
                : SelectionFailures.DataSource(name, known.Select(static source => source.Name));
        if (found.Count > 1)
            return new(FailureIds.OptionsConflict, FailureCategory.InvalidArgument, $"{found.Count} connections are named '{name}'.", name,
                $"Give the id of the one that is meant: {string.Join(", ", found.Select(static source => $"{source.Id} ({source.Path})"))}.");
        return string.Equals(found[0].CredentialType, nameof(CredentialKind.ServicePrincipal), StringComparison.OrdinalIgnoreCase)
            ? null
            : new(FailureIds.CredentialKindUnsupported, FailureCategory.InvalidOperation, $"'{name}' does not sign in as an app: its credential is {found[0].CredentialType ?? "not known"}.", name,
                "To make it sign in as the app, run Update-PbiDataSourceCredential -ServicePrincipal for it once.");
    }
}
