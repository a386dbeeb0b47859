using PbiDiag.Simulator.State;

namespace PbiDiag.Simulator.Wire;

/// <summary>A service: its routes, who it lets in, and the shape of its errors.</summary>
internal abstract class ServiceBase(TenantState tenant)
{
    private readonly Router _router = new();

    public TenantState Tenant { get; } = tenant;

    protected void Map(string method, string template, Access access, Func<Call, Answer> handle) =>
        _router.Add(new Route(method, template, access, handle));

    public Answer Handle(Call call)
    {
        try
        {
            var route = _router.Find(call.Method, call.Path, call.Route, out var pathKnown);
            if (route is null) return Unknown(call, pathKnown);
            if (!route.Access.Anonymous && Refuse(call, route) is { } refusal) return refusal;
            return route.Handle(call);
        }
        catch (RefusedException refused)
        {
            return refused.Answer;
        }
        catch (FilterException wrong)
        {
            return Error(call, 400, "BadRequest", wrong.Message);
        }
    }

    /// <summary>The error for a call that the service does not know.</summary>
    protected abstract Answer Unknown(Call call, bool pathKnown);

    /// <summary>The error for a caller who may not make this call, or nothing.</summary>
    protected abstract Answer? Refuse(Call call, Route route);

    /// <summary>An error in the service's own shape, for faults and limits.</summary>
    public abstract Answer Error(Call call, int status, string? code, string? message);

    /// <summary>The headers by which support finds a request again.</summary>
    public abstract void AddRequestIds(Call call, Answer answer);
}
