using System.Collections.Concurrent;
using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Fabric;

/// <summary>Long-running operations: accepted with a Location, asked for until done, then their result.</summary>
internal sealed class Operations(FabricService service)
{
    private static readonly Access Any = Access.AnyToken with { Scopes = KnownPermissions.PowerBIScopes };
    private readonly ConcurrentDictionary<Guid, Operation> _operations = new();

    private sealed record Operation(Guid Id, DateTimeOffset Started, DateTimeOffset Ends, Func<Answer> Result);

    public void Map()
    {
        service.Map("GET", "/operations/{operation}", Any, State);
        service.Map("GET", "/operations/{operation}/result", Any, Result);
    }

    /// <summary>Accepts something that takes a while.</summary>
    public Answer Accept(Call call, TimeSpan takes, Func<Answer> result)
    {
        var now = service.Tenant.Now;
        var operation = new Operation(Guid.NewGuid(), now, now + takes, result);
        _operations[operation.Id] = operation;
        return Answer.Empty(202).With("Location", Address(call, operation)).With("x-ms-operation-id", operation.Id.ToString()).With("Retry-After", "1");
    }

    private static string Address(Call call, Operation operation) => $"{call.Origin}/fabric/v1/operations/{operation.Id}";

    private Operation Find(Call call) =>
        _operations.TryGetValue(call.Id("operation"), out var operation) ? operation : throw service.Refusal(call, 404, "OperationNotFound", "The requested operation was not found.");

    private Answer State(Call call)
    {
        var operation = Find(call);
        var now = service.Tenant.Now;
        var done = now >= operation.Ends;
        var failed = done && operation.Result().Status >= 400;
        var answer = Answer.Json(new
        {
            status = !done ? "Running" : failed ? "Failed" : "Succeeded", createdTimeUtc = Json.Time(operation.Started), lastUpdatedTimeUtc = Json.Time(done ? operation.Ends : now),
            percentComplete = done ? 100 : 50,
        });
        return answer.With("x-ms-operation-id", operation.Id.ToString())
            .With("Location", Address(call, operation) + (done ? "/result" : "")).With("Retry-After", "1");
    }

    private Answer Result(Call call)
    {
        var operation = Find(call);
        return service.Tenant.Now >= operation.Ends ? operation.Result()
            : throw service.Refusal(call, 400, "OperationHasNoResult", "The operation has no result yet.");
    }
}
