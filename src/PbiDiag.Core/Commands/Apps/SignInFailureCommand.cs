using PbiDiag.Facts.Directory;
using PbiDiag.Facts.SignIns;
using PbiDiag.Failures;
using PbiDiag.Pipeline;
using PbiDiag.Results;

namespace PbiDiag.Commands.Apps;

/// <summary>Failed sign-ins from the log, recognised, as they come: newest first within each kind.</summary>
public sealed class SignInFailureCommand(SignInFailureOptions options)
{
    public async Task RunAsync(IPipelineOutput output, CancellationToken cancellation)
    {
        var caller = options.Connection.Open(output);
        foreach (var kind in options.Query.Possible(options.Kinds))
            foreach (var code in options.ErrorCodes.Select(static code => (int?)code).DefaultIfEmpty(options.Query.ErrorCode))
                try
                {
                    await EmitAsync(output, kind, code, caller, cancellation);
                }
                catch (FailureException problem) when (problem.Failure is ApiFailure { Status: 401 or 403 } refused)
                {
                    await output.FailAsync(AppFailures.Naming(refused, GraphPermissions.SignIns));
                    return;
                }
    }

    private async Task EmitAsync(IPipelineOutput output, SignInKind kind, int? code, Services.Http.ServiceCaller caller, CancellationToken cancellation)
    {
        var left = options.First ?? int.MaxValue;
        if (left <= 0)
            return;
        await foreach (var row in SignInLog.ListAsync(caller, kind, options.Query with { ErrorCode = code }, code is null ? null : options.First, cancellation))
        {
            if (!SignInLog.IsFailure(row, options.IncludeInterrupted || code is not null))
                continue;
            await output.EmitAsync(SignInFailureInfos.Of(row, kind));
            if (--left == 0)
                return;
        }
    }
}
