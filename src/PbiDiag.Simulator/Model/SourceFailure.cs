using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("An error of a source, as the gateway or the service tells it.")]
public sealed class SourceFailure
{
    [Description("The code of the gateway or the service, e.g. DM_GWPipeline_Gateway_DataSourceAccessError.")]
    public string? Code { get; set; }

    [Description("The underlying message.")]
    public string? Message { get; set; }

    [Description("The underlying error code, e.g. -2146232060.")]
    public string? UnderlyingCode { get; set; }

    [Description("The underlying native code: the SQL number.")]
    public string? NativeCode { get; set; }

    [Description("The mashup's reason, e.g. AccessForbidden or DataSource.Error.")]
    public string? Reason { get; set; }
}
