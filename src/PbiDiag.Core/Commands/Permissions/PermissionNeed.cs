namespace PbiDiag.Commands.Permissions;

/// <param name="Command">The cmdlet.</param>
/// <param name="Permission">Under the name that the answers of the checks give too.</param>
/// <param name="Why">What it is asked for.</param>
/// <param name="Without">What comes in its place.</param>
public sealed record PermissionNeed(string Command, string Permission, string Why, string Without);
