// The statements by which rows come into the database.
//
// Threading, ownership: as Statement; within one transaction. Only for record_book.cpp.
#pragma once

#include "store/database.h"
#include "store/entry.h"

namespace wissel::store {

class Appender {
public:
    static Result<Appender> prepare(Database& database);

    Result<void> append(const Entry& entry);
    Result<void> append(const Missed& missed);

private:
    Appender(Statement record, Statement began, Statement ended, Statement missed);
    Result<void> append(const Record& record);
    Result<void> append(const Began& began);
    Result<void> append(const Ended& ended);

    Statement record_, began_, ended_, missed_;
};

}  // namespace wissel::store
