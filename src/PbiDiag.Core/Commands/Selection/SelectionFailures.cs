using PbiDiag.Failures;

namespace PbiDiag.Commands.Selection;

internal static class SelectionFailures
{
    public static Failure Workspace(string asked, IEnumerable<string?> known) => NotFound(
        FailureIds.WorkspaceNotFound, $"There is no workspace '{asked}' that this identity may see.", asked, known,
        "A role in the workspace given in the last hour can need a new sign-in.");

    public static Failure Dataset(string asked, IEnumerable<string?> known) => NotFound(
        FailureIds.DatasetNotFound, $"There is no model or dataflow '{asked}' in the workspaces that were looked at.", asked, known,
        "Name its workspace with -Workspace, or use -MyWorkspace for your own.");

    public static Failure Gateway(string asked, IEnumerable<string?> known) => NotFound(
        FailureIds.GatewayNotFound, $"There is no gateway '{asked}' that this identity administers.", asked, known,
        "Only administrators of a gateway see it: have the identity added in the gateway's settings.");

    public static Failure DataSource(string asked, IEnumerable<string?> known) => NotFound(
        FailureIds.DataSourceNotFound, $"There is no source or connection '{asked}' that this identity may see.", asked, known,
        "Have the identity added to the connection's users, or to the gateway's administrators.");

    private static Failure NotFound(string id, string message, string asked, IEnumerable<string?> known, string otherwise)
    {
        var near = NearestCodes.To(asked, known.OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase));
        return new Failure(
            id, FailureCategory.ObjectNotFound, message, asked,
            near.Count > 0 ? $"Did you mean {string.Join(", ", near.Select(name => $"'{name}'"))}? {otherwise}" : otherwise);
    }
}
