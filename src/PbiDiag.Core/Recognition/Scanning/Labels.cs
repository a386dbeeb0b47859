namespace PbiDiag.Recognition.Scanning;

/// <summary>The words that services, drivers and portals put before a value. Written without blanks, marks and case.</summary>
internal static class Labels
{
    private const int Slots = 1024;
    private static readonly ulong[] Hashes = new ulong[Slots];
    private static readonly Label[] Meanings = new Label[Slots];

#pragma warning disable CA1810 // The table is filled from the lists below it.
    static Labels()
#pragma warning restore CA1810
    {
        Add(Label.TraceId, "traceid");
        Add(Label.CorrelationId, "correlationid");
        Add(Label.RequestId, "requestid", "requestidtext");
        Add(Label.Other, "clientrequestid", "msclientrequestid", "pipelinerunid", "activityrunid");
        Add(Label.ActivityId, "activityid", "activityidtext");
        Add(Label.RootActivityId, "rootactivityid", "rootactivityidtext");
        Add(Label.TenantId, "tenantid", "tenant", "directoryid", "directory", "tid", "microsoftonlinecom", "windowsnet", "microsoftonlineus");
        Add(Label.AppId, "appid", "applicationid", "clientid", "application", "app", "applicationwithidentifier", "applicationwithid", "identifier", "clientapplication");
        Add(Label.Other, "resourceappid", "resourceapplicationid", "resourceapplication", "resourceapp", "resourceclientid", "managedappid");
        Add(Label.Timestamp, "timestamp", "timestamputc", "timestamptext");
        Add(Label.Time, "time", "timeutc", "servertime", "errortime", "timetext");
        Add(Label.Other, "starttime", "connecttime", "expirytime", "expirationtime", "refreshtime", "localtime");
        Add(Label.Date, "date");
        Add(Label.Other, "expirydate", "startdate", "enddate", "duedate");
        Add(Label.UtcDate, "dateutc", "datetimeutc", "createddatetime");
        Add(Label.EndTime, "endtime");
        Add(Label.ClusterUri, "clusteruri", "clusteruritext");
        Add(Label.Host, "host");
        Add(Label.Code, "code", "errorcode", "errcode", "exceptioncode", "failurecode", "faultcode", "errorinfo", "vendorcode", "errorname");
        Add(Label.Other, "languagecode", "countrycode", "exitcode", "zipcode", "postalcode", "authorizationcode", "authcode", "usercode", "devicecode", "sourcecode", "opcode", "reasoncode", "errorsubcode", "resourcecode");
        Add(Label.Error, "error");
        Add(Label.EntraNumber, "errorcodes", "signinerrorcode", "aadsts", "statuserrorcode", "aadstserrorcode");
        Add(Label.SubError, "suberror");
        Add(Label.Key, "key");
        Add(Label.Value, "value");
        Add(Label.Reason, "valueerrorreason", "credentialerrorreason");
        Add(Label.SqlNumber, "errornumber", "sqlerrornumber", "msg", "sqlerror", "sqlerrorcode", "sqlservererror", "sqlservererrornumber", "nativeerror", "classnumber");
        Add(Label.NativeCode, "underlyingnativeerrorcode", "nativeerrorcode");
        Add(Label.UnderlyingCode, "underlyingerrorcode", "underlyinghresult", "hresult", "errorhresult");
        Add(Label.SqlState, "sqlstate");
        Add(Label.HttpStatus, "http", "http11", "http10", "http2", "http20", "httpstatus", "httpstatuscode", "httpcode", "httperror", "httperrorcode", "httpresponsecode", "status", "statuscode", "responsestatus", "responsestatuscode", "responsecode", "returnedstatuscode", "httpresponsestatuscode", "httpclienterror");
        Add(Label.Other, "runstatus", "refreshstatus", "exitstatus");
        Add(Label.MashupNumber, "mashuperrorcode");
        Add(Label.DataSourceKind, "datasourcekind", "sourcekind", "datasourcetype");
        Add(Label.DataSource, "datasourcepath", "datasourceoriginpath", "requesturl", "requesturi", "forurl", "contentsfrom", "valueerrordetail");
        Add(Label.Server, "server", "servername", "openserver", "sqldatabase", "sqlserverdatabase", "databaseserver", "toserver", "serverhost", "sqlserver");
        Add(Label.ConnectionSource, "datasource");
        Add(Label.Database, "database", "databasename", "initialcatalog", "opendatabase", "catalog", "accessdatabase");
        Add(Label.Table, "table", "tablename", "objectname");
        Add(Label.SocketNumber, "socketexception", "winerror", "errno", "socketerrorcode", "win32exception");
        Add(Label.OracleNumber, "ora", "tns");
    }

    public static Label Of(ulong hash)
    {
        for (var slot = (int)(hash >> 32 & Slots - 1); Hashes[slot] != 0; slot = slot + 1 & Slots - 1)
            if (Hashes[slot] == hash)
                return Meanings[slot];
        return Label.None;
    }

    private static void Add(Label label, params string[] spellings)
    {
        foreach (var spelling in spellings)
        {
            var hash = LabelHash.Of(spelling.AsSpan());
            var slot = (int)(hash >> 32 & Slots - 1);
            while (Hashes[slot] != 0)
                slot = slot + 1 & Slots - 1;
            Hashes[slot] = hash;
            Meanings[slot] = label;
        }
    }
}
