namespace PbiDiag.Cli.Output;

internal enum OutputFormat
{
    Table,
    List,
    Json,
    Csv,
    Md,
}
