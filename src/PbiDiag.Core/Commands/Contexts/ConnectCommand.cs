using PbiDiag.Pipeline;
using PbiDiag.Results;
using PbiDiag.Services.Http;
using PbiDiag.SignIn;
using PbiDiag.SignIn.Clouds;
using PbiDiag.SignIn.Methods;
using PbiDiag.Time;

namespace PbiDiag.Commands.Contexts;

/// <summary>Signs in, proves it, and keeps the context under its name.</summary>
/// <param name="options">How.</param>
/// <param name="store">Where the context is kept.</param>
/// <param name="edges">What tests set of the way to the services, and users do not.</param>
public sealed class ConnectCommand(ConnectOptions options, ContextStore store, Func<PipelineSettings, PipelineSettings>? edges = null)
{
    public async Task RunAsync(IPipelineOutput output, CancellationToken cancellation)
    {
        var clock = SystemClock.Instance;
        var cloud = CloudResolver.Resolve(options.Environment);
        var method = ChosenMethod.Of(options, output, clock.UtcNow);
        var session = await new SignInDoor(clock).EnterAsync(
            new SignInOptions(method, cloud)
            {
                TenantId = ChosenMethod.Tenant(options),
                PersistCache = options.PersistCache,
                Timeout = options.Timeout,
            },
            cancellation);
        var settings = new PipelineSettings(session.Transport);
        var services = new ServicePipeline(cloud, session.Credential, session.TenantId ?? "", edges?.Invoke(settings) ?? settings);
        await output.EmitAsync(store.Add(Describe(session, method, new Connection(options.Name, services), clock.UtcNow)));
    }

    private PbiDiagContext Describe(SignInSession session, SignInMethod method, Connection connection, DateTimeOffset now) => new()
    {
        Name = options.Name,
        Environment = session.Cloud.Name,
        TenantId = session.TenantId,
        Identity = session.Claims?.Name ?? session.Claims?.AppId ?? method.AppId,
        IdentityKind = Kind(session.Claims?.IdentityType, method),
        Method = method.Name,
        AppId = session.Claims?.AppId ?? method.AppId,
        ObjectId = session.Claims?.ObjectId,
        Roles = TextList.Of(session.Claims?.Roles ?? []),
        Scopes = TextList.Of(session.Claims?.Scopes ?? []),
        ExpiresOn = session.Expires.ToUniversalTime(),
        ConnectedOn = now,
        Connection = connection,
    };

    private static IdentityKind Kind(string? type, SignInMethod method) => (type, method) switch
    {
        (_, ManagedIdentitySignIn) => IdentityKind.ManagedIdentity,
        ("app", _) => IdentityKind.ServicePrincipal,
        ("user", _) => IdentityKind.User,
        _ => IdentityKind.Unknown,
    };
}
