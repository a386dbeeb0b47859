namespace PbiDiag.Cli.Running;

/// <summary>What one result says to who only looks at the exit code.</summary>
internal enum Outcome
{
    Fine,
    Finding,
    Unknown,
}
