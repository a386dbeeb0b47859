using PbiDiag.Facts.Credentials;
using PbiDiag.Results;
using PbiDiag.Services.Graph.Models;

namespace PbiDiag.Commands.Apps;

/// <summary>A registration or an enterprise app, as far as its credentials are concerned.</summary>
internal sealed record AppHolder(AppObjectKind Kind, string? ObjectId, string? AppId, string? Name, IReadOnlyList<HeldCredential> Credentials)
{
    public IReadOnlyList<RequiredResource> Asks { get; init; } = [];

    public static AppHolder Of(Application app) =>
        new(AppObjectKind.Application, app.Id, app.AppId, app.DisplayName, HeldCredentials.Of(app)) { Asks = app.RequiredResourceAccess ?? [] };

    public static AppHolder Of(ServicePrincipal app) => new(AppObjectKind.ServicePrincipal, app.Id, app.AppId, app.DisplayName, HeldCredentials.Of(app));

    /// <summary>One row a credential.</summary>
    public IEnumerable<AppCredential> Rows(CredentialLimits limits, DateTimeOffset now)
    {
        foreach (var held in Credentials)
        {
            var state = CredentialStates.Of(held.Start, held.End, now, limits);
            var (superseded, onlyValid) = (CredentialStates.IsSuperseded(held, Credentials, now), CredentialStates.IsOnlyValid(held, Credentials, now));
            yield return new AppCredential
            {
                App = Name,
                AppId = AppId,
                ObjectId = ObjectId,
                Kind = Kind,
                CredentialType = held.Type,
                KeyId = held.KeyId,
                Name = held.Name,
                Start = held.Start,
                End = held.End,
                DaysLeft = CredentialStates.DaysLeft(held.End, now),
                State = state,
                Superseded = superseded,
                OnlyValid = onlyValid,
                Active = held.Active,
                Fix = CredentialAdvice.For(state, held.Type, superseded, onlyValid, AppId),
            };
        }
    }
}
