using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Hosting;

/// <summary>What the simulator says of itself.</summary>
internal sealed class SimulatorService : ServiceBase
{
    public SimulatorService(TenantState tenant, Func<CloudDescription> cloud)
        : base(tenant) => Map("GET", "/environment.json", Access.None, _ => Answer.Json(cloud()));

    protected override Answer Unknown(Call call, bool pathKnown) => Answer.Empty(404);

    protected override Answer? Refuse(Call call, Route route) => null;

    public override Answer Error(Call call, int status, string? code, string? message) => Answer.Empty(status);

    public override void AddRequestIds(Call call, Answer answer) => answer.With("x-ms-request-id", call.RequestId.ToString());
}
