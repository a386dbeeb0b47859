using System.Text.Json;
using PbiDiag.Facts.Directory;
using PbiDiag.Pipeline;
using PbiDiag.Results;
using PbiDiag.Services.Graph;
using PbiDiag.Services.Http;

namespace PbiDiag.Commands.Apps;

/// <summary>Owners of the apps behind some rows, by few requests.</summary>
internal static class AppOwners
{
    public static async Task<Func<AppCredential, TextList>> ReadAsync(
        ServiceCaller caller, IReadOnlyList<AppCredential> rows, IPipelineOutput output, CancellationToken cancellation)
    {
        var found = new Dictionary<string, TextList>(StringComparer.OrdinalIgnoreCase);
        foreach (var kind in new[] { AppObjectKind.Application, AppObjectKind.ServicePrincipal })
        {
            var ids = rows.Where(row => row.Kind == kind).Select(static row => row.ObjectId).OfType<string>().Distinct().ToList();
            if (ids.Count == 0)
                continue;
            var answers = await new GraphClient(caller).Applications.GetOwnersAsync(ids, cancellation, kind == AppObjectKind.ServicePrincipal);
            foreach (var (id, answer) in ids.Zip(answers, static (id, answer) => (id, answer)))
                if (answer.IsSuccess)
                    found[id] = Names(answer);
                else
                    await output.WarnAsync(AppFailures.NeedsPermission($"The owners of {id}", answer.Status is 401 or 403 ? GraphPermissions.Applications : null, $"Graph answered {answer.Status}."));
        }
        return row => row.ObjectId is { } id && found.TryGetValue(id, out var owners) ? owners : TextList.Empty;
    }

    private static TextList Names(ServiceAnswer answer)
    {
        var page = JsonSerializer.Deserialize(answer.Body.Span, GraphJson.Default.ListPageDirectoryObject);
        return TextList.Of((page?.Value ?? []).Select(static owner => owner.UserPrincipalName ?? owner.DisplayName ?? owner.Id ?? "").Where(static name => name.Length > 0));
    }
}
