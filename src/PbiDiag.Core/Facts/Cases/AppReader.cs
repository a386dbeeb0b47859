using PbiDiag.Facts.Apps;
using PbiDiag.Facts.Directory;
using PbiDiag.Facts.SignIns;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Facts.Cases;

/// <summary>What the directory tells of the app behind a failure.</summary>
internal sealed class AppReader(DirectoryFacts directory, CaseFacts known, CancellationToken cancellation)
{
    private const string NoApp = "Which app it is about is not known.";

    public async Task<Fact<FoundApp>> AppAsync() =>
        known.AppId is { } app ? await directory.AppAsync(app.What, cancellation) : FactOf.Unknown<FoundApp>(NoApp, null);

    public async Task<Fact<IReadOnlyList<SignInRow>>> SignInsAsync()
    {
        if (known.AppId is not { } app)
            return IsOfSomeApp && SignInCodes.Of(known.Errors) is { } code
                ? await directory.SignInsAsync(SignInKind.ServicePrincipal, new SignInQuery { ErrorCode = code }, cancellation)
                : FactOf.Unknown<IReadOnlyList<SignInRow>>(NoApp, null);
        var query = new SignInQuery { AppId = app.What.ToLowerInvariant() };
        // A refresh signs in as the app itself; whoever asks about an app may mean one that people sign in to.
        var ofApp = directory.SignInsAsync(SignInKind.ServicePrincipal, query, cancellation);
        var byPeople = known.Item is null ? directory.SignInsAsync(SignInKind.Interactive, query, cancellation) : null;
        var rows = await ofApp;
        if (byPeople is null || !rows.IsKnown)
            return rows;
        var others = await byPeople;
        return others.IsKnown ? FactOf.Answer<IReadOnlyList<SignInRow>>([.. rows.Value!.Concat(others.Value!).OrderByDescending(static row => row.CreatedDateTime)]) : others;
    }

    public async Task<Fact<FoundApp>> ResourceAsync() => ResourceNames.AppIdIn(known.Error?.Text) is { } id
        ? await directory.AppAsync(id, cancellation)
        : FactOf.Unknown<FoundApp>("The text does not say which service the token was for.", null);

    public Task<Fact<IReadOnlyList<DirectoryAudit>>> AuditsAsync() =>
        OfAsync(app => app.Registration.Value?.Id ?? app.Principal.Value?.Id, id => directory.AuditsAsync(id, cancellation));

    public Task<Fact<AppConsent>> ConsentAsync() => OfAsync(app => app.Principal.Value?.Id, id => directory.ConsentAsync(id, cancellation));

    public Task<Fact<IReadOnlyList<DirectoryObject>>> GroupsAsync() =>
        OfAsync(app => app.Principal.Value?.Id, id => directory.PrincipalGroupsAsync(id, cancellation));

    public Task<Fact<IReadOnlyList<FederatedCredential>>> FederatedAsync() =>
        OfAsync(app => app.Registration.Value?.Id, id => directory.FederatedAsync(id, cancellation));

    // No service tells which app a connection signs in as; its log can, by the code.
    private bool IsOfSomeApp => string.Equals(known.Source?.What.CredentialType, "ServicePrincipal", StringComparison.OrdinalIgnoreCase);

    private async Task<Fact<T>> OfAsync<T>(Func<FoundApp, string?> objectId, Func<string, Task<Fact<T>>> ask)
    {
        var app = await AppAsync();
        if (app.Value is not { } found)
            return FactOf.Unknown<T>(app.Reason ?? NoApp, app.Permission);
        return objectId(found) is { } id ? await ask(id) : FactOf.Unknown<T>("The app itself could not be read, or is not in this tenant.", found.Registration.Permission);
    }
}
