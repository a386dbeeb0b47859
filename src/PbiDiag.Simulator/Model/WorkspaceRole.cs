namespace PbiDiag.Simulator.Model;

/// <summary>In rising order, so that "at least" is a comparison.</summary>
public enum WorkspaceRole
{
    None,
    Viewer,
    Contributor,
    Member,
    Admin,
}
