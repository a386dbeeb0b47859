using PbiDiag.Simulator.Entra;
using PbiDiag.Simulator.Fabric;
using PbiDiag.Simulator.Faults;
using PbiDiag.Simulator.Graph;
using PbiDiag.Simulator.Vaults;
using PbiDiag.Simulator.PowerBi;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Hosting;

/// <summary>Takes a call to its service, and lets the faults have their way with the answer.</summary>
internal sealed class Dispatcher : IDisposable
{
    // Most runs ask two or three of them, and laying out the paths of one takes time.
    private readonly Dictionary<Service, Lazy<ServiceBase>> _services;
    private readonly BodyFaults _bodies;

    public Dispatcher(TenantState tenant, Func<string> foreignOrigin, Func<string> plainOrigin, Func<CloudDescription> cloud)
    {
        Tenant = tenant;
        Faults = new FaultEngine(tenant.Scenario);
        Authority = new TokenAuthority(tenant);
        Certificates = new CertificateStore(tenant);
        _bodies = new BodyFaults(foreignOrigin, plainOrigin);
        _services = new()
        {
            [Service.Entra] = new(() => new EntraService(tenant, Authority, Certificates)),
            [Service.Msi] = new(() => new ManagedIdentityService(tenant, Authority)),
            [Service.PowerBI] = new(() => new PowerBIService(tenant)),
            [Service.Fabric] = new(() => new FabricService(tenant)),
            [Service.Graph] = new(() => new GraphService(tenant, Certificates, call => Answer(call, Faults.For(call)))),
            [Service.Vault] = new(() => new KeyVaultService(tenant)),
            [Service.Simulator] = new(() => new SimulatorService(tenant, cloud)),
        };
    }

    public TenantState Tenant { get; }

    public FaultEngine Faults { get; }

    public TokenAuthority Authority { get; }

    public CertificateStore Certificates { get; }

    public Answer Answer(Call call, IReadOnlyList<FaultEffect> faults)
    {
        ReadToken(call);
        var service = _services[call.Service].Value;
        Answer? answer = null;
        foreach (var fault in faults)
        {
            if (fault.ExpireToken && call.RawToken is { } token)
            {
                Authority.Revoke(token);
                call.Token = TokenStatus.Expired;
            }
            if (fault.ClockSkewSeconds != 0) Authority.SkewSeconds = fault.ClockSkewSeconds;
            answer ??= Instead(fault, call, service);
        }
        answer ??= service.Handle(call);
        foreach (var fault in faults) _bodies.Apply(fault, call, answer);
        service.AddRequestIds(call, answer);
        return answer;
    }

    public void Dispose() => Certificates.Dispose();

    private Answer? Instead(FaultEffect fault, Call call, ServiceBase service)
    {
        if (fault.Redirect is { } target) return Wire.Answer.Empty(307).With("Location", _bodies.LinkTo(target, call));
        if (fault.Status is not { } status) return null;
        if (fault.Body is not { } body) return service.Error(call, status, fault.Code, fault.Message);
        return body.GetValueKind() == System.Text.Json.JsonValueKind.String
            ? Wire.Answer.Text((string)body!, "text/plain; charset=utf-8", status) : Wire.Answer.Json(body, status);
    }

    private void ReadToken(Call call)
    {
        if (call.Header("Authorization") is not { } header || !header.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)) return;
        var token = header["Bearer ".Length..].Trim();
        call.RawToken = token;
        call.Bearer = Authority.Read(token);
        call.Token = call.Bearer is null ? (Authority.IsRevoked(token) ? TokenStatus.Expired : TokenStatus.Invalid)
            : call.Bearer.Expires <= Tenant.Now ? TokenStatus.Expired : TokenStatus.Good;
    }
}
