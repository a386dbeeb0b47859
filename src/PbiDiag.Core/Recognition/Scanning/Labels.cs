namespace PbiDiag.Recognition.Scanning;

/// <summary>The words that services, drivers and portals put before a value. Written without blanks, marks and case.</summary>
internal static class Labels
{
    private static readonly WordTable<Label> Known = new(new (Label Meaning, string[] Spellings)[]
    {
        (Label.TraceId, ["traceid"]),
        (Label.CorrelationId, ["correlationid"]),
        (Label.RequestId, ["requestid", "requestidtext"]),
        (Label.Other, ["clientrequestid", "msclientrequestid", "pipelinerunid", "activityrunid"]),
        (Label.ActivityId, ["activityid", "activityidtext"]),
        (Label.RootActivityId, ["rootactivityid", "rootactivityidtext"]),
        (Label.TenantId, ["tenantid", "tenant", "directoryid", "directory", "tid", "mandant", "mandantenid", "verzeichnis", "verzeichnisid", "locataire", "microsoftonlinecom", "windowsnet", "microsoftonlineus"]),
        (Label.AppId, ["appid", "applicationid", "clientid", "application", "app", "applicationwithidentifier", "applicationwithid", "identifier", "clientapplication", "anwendung", "anwendungsid", "clientanwendung", "anwendungmitdembezeichner", "anwendungmitderid", "lapplication", "lapplicationavecidentifiant"]),
        (Label.Other, ["resourceappid", "resourceapplicationid", "resourceapplication", "resourceapp", "resourceclientid", "managedappid"]),
        (Label.Timestamp, ["timestamp", "timestamputc", "timestamptext"]),
        (Label.Time, ["time", "timeutc", "servertime", "errortime", "timetext"]),
        (Label.Other, ["starttime", "connecttime", "expirytime", "expirationtime", "refreshtime", "localtime"]),
        (Label.Date, ["date"]),
        (Label.Other, ["expirydate", "startdate", "enddate", "duedate"]),
        (Label.UtcDate, ["dateutc", "datetimeutc", "createddatetime"]),
        (Label.EndTime, ["endtime"]),
        (Label.ClusterUri, ["clusteruri", "clusteruritext"]),
        (Label.Host, ["host"]),
        (Label.Code, ["code", "errorcode", "errcode", "exceptioncode", "failurecode", "faultcode", "errorinfo", "vendorcode", "errorname"]),
        (Label.Other, ["languagecode", "countrycode", "exitcode", "zipcode", "postalcode", "authorizationcode", "authcode", "usercode", "devicecode", "sourcecode", "opcode", "reasoncode", "errorsubcode", "resourcecode"]),
        (Label.Error, ["error"]),
        (Label.EntraNumber, ["errorcodes", "signinerrorcode", "aadsts", "statuserrorcode", "aadstserrorcode"]),
        (Label.SubError, ["suberror"]),
        (Label.Key, ["key"]),
        (Label.Value, ["value"]),
        (Label.Reason, ["valueerrorreason", "credentialerrorreason"]),
        (Label.SqlNumber, ["errornumber", "sqlerrornumber", "msg", "sqlerror", "sqlerrorcode", "sqlservererror", "sqlservererrornumber", "nativeerror", "classnumber"]),
        (Label.NativeCode, ["underlyingnativeerrorcode", "nativeerrorcode"]),
        (Label.UnderlyingCode, ["underlyingerrorcode", "underlyinghresult", "hresult", "errorhresult"]),
        (Label.SqlState, ["sqlstate"]),
        (Label.HttpStatus, ["http", "http11", "http10", "http2", "http20", "httpstatus", "httpstatuscode", "httpcode", "httperror", "httperrorcode", "httpresponsecode", "status", "statuscode", "responsestatus", "responsestatuscode", "responsecode", "returnedstatuscode", "httpresponsestatuscode", "httpclienterror"]),
        (Label.Other, ["runstatus", "refreshstatus", "exitstatus"]),
        (Label.MashupNumber, ["mashuperrorcode"]),
        (Label.DataSourceKind, ["datasourcekind", "sourcekind", "datasourcetype"]),
        (Label.DataSource, ["datasourcepath", "datasourceoriginpath", "requesturl", "requesturi", "forurl", "contentsfrom", "valueerrordetail"]),
        (Label.Server, ["server", "servername", "openserver", "sqldatabase", "sqlserverdatabase", "databaseserver", "toserver", "serverhost", "sqlserver"]),
        (Label.ConnectionSource, ["datasource"]),
        (Label.Database, ["database", "databasename", "initialcatalog", "opendatabase", "catalog", "accessdatabase"]),
        (Label.Table, ["table", "tablename", "objectname"]),
        (Label.SocketNumber, ["socketexception", "winerror", "errno", "socketerrorcode", "win32exception"]),
        (Label.OracleNumber, ["ora", "tns"]),
    }.SelectMany(row => row.Spellings, (row, spelling) => (spelling, row.Meaning)));

    public static Label Of(ulong hash) => Known.TryGet(hash, out var label) ? label : Label.None;
}
