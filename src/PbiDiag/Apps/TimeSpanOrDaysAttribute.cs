using System.Globalization;
using System.Management.Automation;

namespace PbiDiag.Apps;

/// <summary>Takes 30 for thirty days. Left to itself, the shell makes thirty ticks of it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TimeSpanOrDaysAttribute : ArgumentTransformationAttribute
{
    public override object Transform(EngineIntrinsics engineIntrinsics, object inputData)
    {
        var value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            int or long or double or decimal => TimeSpan.FromDays(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
            string text when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var days) => TimeSpan.FromDays(days),
            _ => inputData,
        };
    }
}
